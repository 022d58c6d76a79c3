import { HeaderBones, RowBones, Skeleton } from "../../components/skeleton.tsx";

/** The shape of the list of connections. */
export function ConnectionsSkeleton() {
  return (
    <Skeleton label="Loading your connections">
      <HeaderBones />
      <RowBones rows={4} />
    </Skeleton>
  );
}
