import { Prose } from "./prose.tsx";
import type { Field } from "./type-text.ts";

/** Fields with what they are, whether they have to be there, and what for. */
export function FieldList({ title, fields }: { readonly title: string; readonly fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <dl class="fields">
        {fields.map(({ name, type, required, description, byDefault }) => (
          <div>
            <dt>
              <code>{name}</code> <span class="soft small">{type}</span>
              {required && <span class="badge">required</span>}
            </dt>
            <dd>
              <Prose text={description} />
              {byDefault !== undefined && (
                <span class="soft">
                  {" "}
                  Default: <code>{byDefault}</code>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
