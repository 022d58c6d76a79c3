import type { OpenApiDocument } from "@sandbank/rest";
import { Layout } from "../../pages/layout.tsx";
import { htmlResponse } from "../../pages/render.ts";
import { FieldList } from "./field-list.tsx";
import { OperationEntry } from "./operation-entry.tsx";
import { Prose } from "./prose.tsx";
import { fieldsOf } from "./type-text.ts";

/** The reference of the control plane, from its OpenAPI document. Needs no script and no network. */
export function referencePage(document: OpenApiDocument, institution: string): Response {
  return htmlResponse(<ReferencePage document={document} institution={institution} />);
}

interface ReferencePageProps {
  readonly document: OpenApiDocument;
  /** One to stand in examples. */
  readonly institution: string;
}

function ReferencePage({ document, institution }: ReferencePageProps) {
  const { info, servers, tags, components } = document;
  const url = servers[0]?.url ?? "";
  return (
    <Layout title="Control plane" wide>
      <div class="stack">
        <div>
          <h1>{info.title}</h1>
          <p class="soft">
            <Prose text={info.description} />
          </p>
        </div>
        <div class="card">
          <dl class="facts">
            <dt>REST</dt>
            <dd>
              <code>{url}</code>
            </dd>
            <dt>tRPC</dt>
            <dd>
              <code>{url}/trpc</code>
            </dd>
            <dt>OpenAPI 3.1</dt>
            <dd>
              <a href={`${url}/openapi.json`}>openapi.json</a>
            </dd>
            <dt>Token</dt>
            <dd>
              Where the sandbox was started with one: <code>Authorization: Bearer …</code>
            </dd>
          </dl>
        </div>
        <nav aria-label="Contents">
          <ul class="contents">
            {tags.map(({ name }) => (
              <li>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
            <li>
              <a href="#schemas">schemas</a>
            </li>
          </ul>
        </nav>
        {tags.map(({ name }) => (
          <section id={name}>
            <h2>{name}</h2>
            <div class="stack">
              {operationsOf(document, name).map((entry) => (
                <OperationEntry {...entry} url={url} institution={institution} />
              ))}
            </div>
          </section>
        ))}
        <section id="schemas">
          <h2>schemas</h2>
          <div class="stack">
            {Object.entries(components.schemas).map(([name, schema]) => (
              <article class="operation" id={`schema-${name}`}>
                <FieldList title={name} fields={fieldsOf(schema)} />
              </article>
            ))}
          </div>
        </section>
      </div>
    </Layout>
  );
}

function operationsOf({ paths }: OpenApiDocument, tag: string) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  );
}
