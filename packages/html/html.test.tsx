import { expect, test } from "vitest";
import { type Child, raw, type WithChildren } from "./html.ts";

function Card({ title, children }: WithChildren<{ readonly title: string }>) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

test("text and attributes from outside cannot become HTML", () => {
  const name = `<script>alert("1")</script> & 'Sons'`;
  const safe = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;";
  expect(`${<p title={name}>{name}</p>}`).toBe(`<p title="${safe}">${safe}</p>`);
  expect(`${<Card title={name}>{[name]}</Card>}`).toBe(
    `<section class="card"><h2>${safe}</h2>${safe}</section>`,
  );
});

test("what is HTML already is left as it is, however deep", () => {
  const list: Child = [1, "&", <b>bold</b>, [raw("<i>raw</i>")]];
  expect(`${<p>{list}</p>}`).toBe("<p>1&amp;<b>bold</b><i>raw</i></p>");
  expect(`${<style dangerouslySetInnerHTML={{ __html: "a > b {}" }} />}`).toBe("<style>a > b {}</style>");
});

test("what is not there leaves no trace", () => {
  const Nothing = () => null;
  const attributes = { id: undefined, "aria-label": null };
  expect(
    `${(
      <p {...attributes}>
        {null}
        {undefined}
        {false}
        {true}
        <Nothing />
      </p>
    )}`,
  ).toBe("<p></p>");
});

test("attributes are there or not, true or false, as HTML wants them", () => {
  expect(`${<input required disabled={false} spellcheck={false} maxlength={3} />}`).toBe(
    '<input required="" spellcheck="false" maxlength="3"/>',
  );
});

test("a fragment is its children", () => {
  expect(
    `${(
      <>
        a<br />b
      </>
    )}`,
  ).toBe("a<br/>b");
});
