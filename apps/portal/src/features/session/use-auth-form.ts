import { type FormEvent, useState } from "react";
import {
  checkForm,
  explainRefusal,
  type FormErrors,
  type signInForm,
  type signUpForm,
} from "./credentials.ts";
import { useEnter } from "./use-enter.ts";

const NONE: FormErrors = { fields: {} };

/** State of a sign-in or sign-up form: what is wrong, whether it is on its way, and what submitting does. */
export function useAuthForm(
  path: "sign-in/email" | "sign-up/email",
  shape: typeof signInForm | typeof signUpForm,
  next: string | undefined,
) {
  const [errors, setErrors] = useState(NONE);
  const enter = useEnter(next);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const show = (found: FormErrors) => {
      setErrors(found);
      const first = [...form.elements].find(
        (element) => element instanceof HTMLInputElement && element.name in found.fields,
      );
      if (first instanceof HTMLInputElement) first.focus();
    };
    const checked = checkForm(shape, new FormData(form));
    if ("errors" in checked) return show(checked.errors);
    setErrors(NONE);
    try {
      await enter.mutateAsync({ path, body: checked.values });
    } catch (error) {
      show(explainRefusal(error));
    }
  };
  return { errors, busy: enter.isPending, submit };
}
