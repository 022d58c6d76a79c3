import { PageHeader } from "../../components/page-header.tsx";
import { FigureBones, RowBones, Skeleton } from "../../components/skeleton.tsx";

/** The shape of the overview. */
export function OverviewSkeleton() {
  return (
    <>
      <PageHeader title="Overview" />
      <Skeleton label="Loading your overview">
        <div className="mb-10 grid gap-4 lg:grid-cols-[2fr_1fr]">
          <FigureBones lines={4} />
          <FigureBones lines={1} />
        </div>
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <RowBones rows={4} />
          <RowBones rows={6} />
        </div>
      </Skeleton>
    </>
  );
}
