import { Bone, RowBones, Skeleton } from "../../components/skeleton.tsx";

/** The shape of a connection's page. */
export function ConnectionPageSkeleton() {
  return (
    <Skeleton label="Loading the connection">
      <div className="mb-8 flex gap-4">
        <Bone className="size-14 rounded-lg" />
        <div className="flex-1 space-y-3">
          <Bone className="h-9 w-64 max-w-full" />
          <Bone className="h-5 w-24" />
        </div>
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <RowBones rows={3} />
        <Bone className="h-72 rounded-lg" />
      </div>
    </Skeleton>
  );
}
