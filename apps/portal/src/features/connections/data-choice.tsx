interface DataChoiceProps {
  deleteData: boolean;
  onChange(deleteData: boolean): void;
}

const CHOICES = [
  {
    deleteData: false,
    label: "Keep what was read",
    text: "Accounts and transactions stay here as they are now.",
  },
  {
    deleteData: true,
    label: "Delete what was read",
    text: "Accounts and transactions of this bank are deleted here, for good.",
  },
];

/** What is to become of the data of a bank one leaves. */
export function DataChoice({ deleteData, onChange }: DataChoiceProps) {
  return (
    <fieldset className="mt-5 space-y-2">
      <legend className="sr-only">What happens to the data</legend>
      {CHOICES.map((choice) => (
        <label
          key={choice.label}
          className="flex cursor-pointer gap-3 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="data"
            className="mt-1 size-4 shrink-0 outline-none"
            checked={deleteData === choice.deleteData}
            onChange={() => onChange(choice.deleteData)}
          />
          <span>
            <span className="block text-sm font-medium">{choice.label}</span>
            <span className="block text-sm text-muted">{choice.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
