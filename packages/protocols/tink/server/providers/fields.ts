import type { Field } from "../../wire/index.ts";

const plain: Field = {
  name: "",
  description: "",
  hint: "",
  helpText: "",
  numeric: false,
  masked: false,
  sensitive: false,
  optional: false,
  immutable: false,
  minLength: null,
  maxLength: null,
  pattern: "",
  patternError: "",
  options: null,
  selectOptions: null,
  value: null,
  defaultValue: null,
  additionalInfo: null,
};

/** Whose access it is: a user name is somebody of the world, with words in front of it that make the bank do things. */
export const USERNAME_FIELD: Field = {
  ...plain,
  name: "username",
  description: "User name",
  hint: "ok",
  helpText: "Anybody of the world; words in front of the name decide what the bank does.",
  immutable: true,
  minLength: 1,
  maxLength: 100,
};

export const PASSWORD_FIELD: Field = {
  ...plain,
  name: "password",
  description: "Password",
  helpText: "The same for everybody.",
  masked: true,
  sensitive: true,
  minLength: 1,
};

/** Of BankID; as everywhere in the sandbox a user name says who it is. */
export const PERSONAL_NUMBER_FIELD: Field = {
  ...USERNAME_FIELD,
  description: "Personal number",
  helpText: "Instead of a personal number: the user name of anybody of the world.",
};

export const METHOD_FIELD: Field = {
  ...plain,
  name: "authMethod",
  description: "Method",
  helpText: "How you want to get the one-time code.",
  options: ["sms", "app"],
  selectOptions: [
    { text: "Text message", value: "sms", iconUrl: null },
    { text: "App", value: "app", iconUrl: null },
  ],
};

export const CODE_FIELD: Field = {
  ...plain,
  name: "otpinput",
  description: "One-time code",
  hint: "NNNNNN",
  helpText: "Six digits.",
  numeric: true,
  minLength: 6,
  maxLength: 6,
  pattern: "^[0-9]{6}$",
  patternError: "A one-time code has six digits.",
};
