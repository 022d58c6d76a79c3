import type { Field } from "@sandbank/protocol-tink/wire";
import type { Customer } from "@sandbank/world";
import { ONE_TIME_CODE, PASSWORD } from "../../../credentials.ts";
import { LoginList } from "../../../pages/login-list.tsx";
import { Problem, pointAt } from "../../../pages/problem.tsx";
import type { LinkTexts } from "../texts/link-texts.ts";
import { Cancel, LinkFrame, type LinkPageProps } from "./link-frame.tsx";

interface FieldsPageProps extends LinkPageProps {
  /** Where the form goes. */
  readonly action: string;
  readonly title: string;
  readonly intro: string;
  /** What the button says. */
  readonly submit: string;
  readonly fields: readonly Field[];
  /** What is filled in already, by the fields' names. */
  readonly values: Readonly<Record<string, string>>;
  readonly problem: string | null;
  /** Logins to try; none where the bank asks for more than that. */
  readonly samples: readonly Customer[];
  /** Where every login and word is listed. */
  readonly credentials: string;
}

/** Step 3: what the bank wants to know. */
export function FieldsPage(props: FieldsPageProps) {
  const { lang, texts, base, action, title, intro, fields, problem, submit } = props;
  const asksForCode = fields.some(({ name }) => name === CODE);
  return (
    <LinkFrame
      lang={lang}
      page={texts.fields.page}
      title={title}
      step={texts.common.step(3, 3)}
      intro={intro}
    >
      <Problem text={problem} />
      <form method="post" action={action} class="stack">
        {fields.map((field) => (
          <FieldInput field={field} {...props} />
        ))}
        <div class="actions">
          <button type="submit">{submit}</button>
        </div>
      </form>
      {props.samples.length > 0 && <Logins {...props} />}
      {asksForCode && <p class="hint">{texts.fields.code(ONE_TIME_CODE)}</p>}
      <Cancel base={base} texts={texts} />
    </LinkFrame>
  );
}

const CODE = "otpinput";

interface FieldInputProps extends Pick<FieldsPageProps, "texts" | "values" | "problem"> {
  readonly field: Field;
}

function FieldInput({ field, texts, values, problem }: FieldInputProps) {
  const { name, optional } = field;
  const id = `field-${name}`;
  const label = texts.fields.labels[field.description] ?? field.description;
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="soft small"> ({texts.fields.optional})</span>}
      </label>
      {field.selectOptions ? (
        <select id={id} name={name} {...pointAt(problem)}>
          {field.selectOptions.map(({ text, value }) => (
            <option value={value} selected={value === values[name]}>
              {texts.fields.choices[value] ?? text}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          type={field.masked ? "password" : "text"}
          value={field.masked ? "" : (values[name] ?? field.value ?? field.defaultValue ?? "")}
          inputmode={field.numeric ? "numeric" : undefined}
          autocomplete={autocompleteOf(field)}
          autocapitalize="none"
          spellcheck={false}
          maxlength={field.maxLength ?? undefined}
          required={!optional}
          {...pointAt(problem)}
        />
      )}
    </div>
  );
}

function autocompleteOf({ name, masked }: Field): string {
  if (name === CODE) return "one-time-code";
  return masked ? "off" : "username";
}

function Logins({ texts, samples, credentials }: Pick<FieldsPageProps, "texts" | "samples" | "credentials">) {
  const { logins, allLogins } = texts.fields;
  return (
    <div class="hint">
      <h2>{logins}</h2>
      <LoginList samples={samples} />
      <Hint hint={texts.fields.hint(PASSWORD)} />
      <p class="soft small">
        <a href={credentials}>{allLogins}</a>
      </p>
    </div>
  );
}

function Hint({
  hint: [before, between, after],
}: {
  readonly hint: ReturnType<LinkTexts["fields"]["hint"]>;
}) {
  return (
    <p class="soft small">
      {before}
      <code>otp</code>
      {between}
      <code>bank_down</code>
      {after}
    </p>
  );
}
