import type { Child } from "@sandbank/html";
import type { OpenApiDocument } from "@sandbank/rest";
import type { ExampleOptions } from "./curl-example.ts";
import { FieldList } from "./field-list.tsx";
import { OperationEntry } from "./operation-entry.tsx";
import { Prose } from "./prose.tsx";
import { fieldsOf } from "./type-text.ts";

export interface ReferenceProps {
  readonly document: OpenApiDocument;
  /** What stands at the top besides: a term and what it is. */
  readonly facts: readonly (readonly [term: string, value: Child])[];
  readonly examples: ExampleOptions;
}

/** The content of a page that shows an OpenAPI document. Needs no script and no network. */
export function Reference({ document, facts, examples }: ReferenceProps) {
  const { info, servers, tags, components } = document;
  const url = servers[0]?.url ?? "";
  return (
    <div class="stack">
      <div>
        <h1>{info.title}</h1>
        <p class="soft">
          <Prose text={info.description} />
        </p>
      </div>
      <div class="card">
        <dl class="facts">
          {facts.map(([term, value]) => (
            <>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </>
          ))}
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
              <OperationEntry {...entry} url={url} examples={examples} />
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
  );
}

function operationsOf({ paths }: OpenApiDocument, tag: string) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  );
}
