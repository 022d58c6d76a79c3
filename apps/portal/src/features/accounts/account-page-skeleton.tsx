import { Bone, RowBones, Skeleton } from "../../components/skeleton.tsx";

/** The shape of an account's page. */
export function AccountPageSkeleton() {
  return (
    <Skeleton label="Loading the account">
      <div className="mb-8 flex gap-4">
        <Bone className="size-14 rounded-lg" />
        <div className="flex-1 space-y-3">
          <Bone className="h-9 w-64 max-w-full" />
          <Bone className="h-4 w-48" />
        </div>
      </div>
      <div className="mb-10 grid gap-4 md:grid-cols-2">
        <Bone className="h-60 rounded-lg" />
        <Bone className="h-60 rounded-lg" />
      </div>
      <RowBones rows={6} />
    </Skeleton>
  );
}
