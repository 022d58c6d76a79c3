import type { OpenApiDocument } from "@sandbank/rest";
import { curlExample, type ExampleOptions } from "./curl-example.ts";
import { FieldList } from "./field-list.tsx";
import { Prose } from "./prose.tsx";
import { type Field, fieldOf, fieldsOf, typeText } from "./type-text.ts";

type Described = OpenApiDocument["paths"][string][string];

export interface OperationEntryProps {
  readonly method: string;
  readonly path: string;
  readonly operation: Described;
  /** What the paths begin with. */
  readonly url: string;
  readonly examples: ExampleOptions;
}

/** One verb: how it is called over REST and over tRPC, what it takes and what it gives back. */
export function OperationEntry({ method, path, operation, url, examples }: OperationEntryProps) {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content["application/json"].schema;
  const [status = "200", answer] = Object.entries(responses)[0] ?? [];
  const answered = answer?.content?.["application/json"].schema;
  return (
    <article class="operation" id={operationId}>
      <h3>
        <a href={`#${operationId}`}>{summary}</a>
      </h3>
      <p class="endpoint">
        <span class={`verb ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
      </p>
      {description && (
        <p>
          <Prose text={description} />
        </p>
      )}
      <FieldList
        title="Path, query and headers"
        fields={parameters.map((each) => fieldOf(each.name, each.schema, each.required, each.description))}
      />
      <FieldList title="Body" fields={fieldsOf(body)} />
      <FieldList title={`Answer, ${status}`} fields={fieldsOf(answered).map(asAnswered)} />
      {fieldsOf(answered).length === 0 && (
        <p class="small">
          <strong>Answer, {status}:</strong> {answered ? <NamedType schema={answered} /> : "empty"}
        </p>
      )}
      <FieldList title="Refusals" fields={refusalsOf(responses)} />
      <details>
        <summary>Example</summary>
        <pre>
          <code>{curlExample({ method, path, operation, url, examples })}</code>
        </pre>
        <p class="small soft">
          Over tRPC: <code>{operationId}</code>
        </p>
      </details>
    </article>
  );
}

function refusalsOf(responses: Described["responses"]): Field[] {
  return Object.entries(responses)
    .filter(([status]) => /^[45]/.test(status))
    .map(([name, { description }]) => ({
      name,
      type: "",
      required: false,
      description,
      byDefault: undefined,
    }));
}

/** That a field is there needs no saying of what we give. */
function asAnswered(field: Field): Field {
  return { ...field, required: false };
}

function NamedType({ schema }: { readonly schema: Readonly<Record<string, unknown>> }) {
  const text = typeText(schema);
  return schema.$ref === undefined ? <code>{text}</code> : <a href={`#schema-${text}`}>{text}</a>;
}
