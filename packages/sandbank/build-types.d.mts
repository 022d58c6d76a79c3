/** @param outdir where the bundles are */
export function buildTypes(outdir: string): Promise<void>;
