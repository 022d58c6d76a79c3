import { FigureBones, RowBones, Skeleton, TitleBones } from "../../components/skeleton.tsx";

/** The shape of an account's page. */
export function AccountPageSkeleton() {
  return (
    <>
      <h1 className="sr-only">Account</h1>
      <Skeleton label="Loading the account">
        <TitleBones />
        <div className="mb-10 grid gap-4 md:grid-cols-2">
          <FigureBones lines={3} />
          <FigureBones lines={3} />
        </div>
        <RowBones rows={6} />
      </Skeleton>
    </>
  );
}
