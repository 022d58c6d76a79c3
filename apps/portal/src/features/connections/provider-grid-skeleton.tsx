import { Bone, Skeleton } from "../../components/skeleton.tsx";
import { ConnectHeader } from "./connect-header.tsx";

export const PROVIDER_GRID = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-4";

/** The shape of the choice of banks. */
export function ProviderGridSkeleton() {
  return (
    <>
      <ConnectHeader />
      <Skeleton label="Loading the banks">
        <div className={PROVIDER_GRID}>
          {["a", "b", "c", "d", "e", "f"].map((key) => (
            <Bone key={key} className="h-60 rounded-lg" />
          ))}
        </div>
      </Skeleton>
    </>
  );
}
