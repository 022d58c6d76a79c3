import { PageHeader } from "../../components/page-header.tsx";

export function ConnectHeader() {
  return (
    <PageHeader title="Connect a bank">
      You sign in at the bank and decide there what it shares. All of them are simulated.
    </PageHeader>
  );
}
