import { command } from "../cli/command.ts";
import { commands } from "../cli/commands.ts";
import { scripts } from "./scripts.ts";

/** `sandbank completion bash`: to be read by the shell at its start. */
export const completion = command({
  name: "completion",
  summary:
    "Prints a script that completes commands and options. For bash: add `source <(sandbank completion bash)` to ~/.bashrc; for zsh the same in ~/.zshrc; for fish: `sandbank completion fish > ~/.config/fish/completions/sandbank.fish`.",
  options: {},
  operand: { value: "<shell>", choices: Object.keys(scripts), help: "bash, zsh or fish" },
  async run(_, { print }, shell) {
    const words = await Promise.all(
      commands.map(async ({ name, summary, load }) => {
        const { options, operand } = await load();
        const listed = Object.entries(options).map(([option, { type, help }]) => ({
          flag: `--${option}`,
          help,
          takesValue: type === "string",
        }));
        const help = { flag: "--help", help: "this text", takesValue: false };
        return { name, summary, operands: operand?.choices ?? [], options: [...listed, help] };
      }),
    );
    print(scripts[shell as keyof typeof scripts](words));
    return 0;
  },
});
