import type { Child } from "@sandbank/html";
import type { PlaceManifest } from "../hosted-place.ts";
import { Layout } from "./layout.tsx";

export interface MessagePageProps {
  readonly bank?: PlaceManifest;
  readonly title: string;
  readonly children: Child;
}

/** A page with nothing to do but read. */
export function MessagePage({ bank, title, children }: MessagePageProps) {
  return (
    <Layout title={title} {...(bank && { bank })}>
      <div class="card">
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}
