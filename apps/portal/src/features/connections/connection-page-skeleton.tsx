import { FigureBones, RowBones, Skeleton, TitleBones } from "../../components/skeleton.tsx";

/** The shape of a connection's page. */
export function ConnectionPageSkeleton() {
  return (
    <>
      <h1 className="sr-only">Connection</h1>
      <Skeleton label="Loading the connection">
        <TitleBones />
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <RowBones rows={3} />
          <FigureBones lines={5} />
        </div>
      </Skeleton>
    </>
  );
}
