import { Bone, HeaderBones, RowBones, Skeleton } from "../../components/skeleton.tsx";

/** The shape of the overview. */
export function OverviewSkeleton() {
  return (
    <Skeleton label="Loading your overview">
      <HeaderBones />
      <Bone className="mb-10 h-64 rounded-lg" />
      <div className="grid gap-8 lg:grid-cols-2">
        <RowBones rows={4} />
        <RowBones rows={6} />
      </div>
    </Skeleton>
  );
}
