import { PageHeader } from "../../components/page-header.tsx";
import { RowBones, Skeleton } from "../../components/skeleton.tsx";

/** The shape of the list of connections. */
export function ConnectionsSkeleton() {
  return (
    <>
      <PageHeader title="Connections">What each bank shares with you, and until when.</PageHeader>
      <Skeleton label="Loading your connections">
        <RowBones rows={4} />
      </Skeleton>
    </>
  );
}
