import { bundleApp } from "@sandbank/bundle";

await bundleApp({});
