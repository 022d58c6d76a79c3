import { transactionCategory, transactionDirection, transactionStatus } from "@sandbank/domain";
import { SlidersHorizontal } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../../components/button.tsx";
import { type Option, Select } from "../../components/select.tsx";
import { cx } from "../../lib/cx.ts";
import { CATEGORY, TRANSACTION_STATUS } from "../../lib/labels.ts";
import { DateField } from "./date-field.tsx";
import { countFilters, endsTooEarly, type TransactionsSearch } from "./search.ts";
import { SearchBox } from "./search-box.tsx";

interface TransactionFiltersProps {
  search: TransactionsSearch;
  /** The accounts to choose from. */
  accounts: readonly Option<string>[];
  onChange(changes: TransactionsSearch): void;
}

const CATEGORIES = transactionCategory.options
  .map((value) => ({ value, label: CATEGORY[value] }))
  .sort((a, b) => a.label.localeCompare(b.label));
const STATUSES = transactionStatus.options.map((value) => ({ value, label: TRANSACTION_STATUS[value] }));
const TYPES = transactionDirection.options.map((value) => ({
  value,
  label: value === "debit" ? "Money out" : "Money in",
}));
const NONE: TransactionsSearch = {
  q: undefined,
  account: undefined,
  from: undefined,
  to: undefined,
  category: undefined,
  status: undefined,
  type: undefined,
};

/** What to look for. On narrow screens all but the search box waits behind a button. */
export function TransactionFilters({ search, accounts, onChange }: TransactionFiltersProps) {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const count = countFilters(search);
  return (
    <search aria-label="Filter transactions" className="mb-6 block space-y-4">
      <div className="flex gap-2">
        <SearchBox value={search.q ?? ""} onChange={(q) => onChange({ q: q || undefined })} />
        <Button
          className="lg:hidden"
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          Filters{count > 0 && ` (${count})`}
        </Button>
        {(count > 0 || search.q) && (
          <Button look="quiet" className="max-sm:hidden" onClick={() => onChange(NONE)}>
            Clear all
          </Button>
        )}
      </div>
      <div
        id={panelId}
        className={cx(
          "grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid lg:grid-cols-[1.6fr_1.2fr_1fr_1fr_1fr_1fr]",
          !open && "max-lg:hidden",
        )}
      >
        <Select
          label="Account"
          any="All accounts"
          options={accounts}
          value={search.account}
          onChange={(account) => onChange({ account })}
        />
        <Select
          label="Category"
          any="All categories"
          options={CATEGORIES}
          value={search.category}
          onChange={(category) => onChange({ category })}
        />
        <Select
          label="Status"
          any="Any status"
          options={STATUSES}
          value={search.status}
          onChange={(status) => onChange({ status })}
        />
        <Select
          label="Direction"
          any="In and out"
          options={TYPES}
          value={search.type}
          onChange={(type) => onChange({ type })}
        />
        <DateField label="From" value={search.from} onChange={(from) => onChange({ from })} />
        <DateField
          label="To"
          value={search.to}
          error={endsTooEarly(search) ? "Is before From" : undefined}
          onChange={(to) => onChange({ to })}
        />
        {(count > 0 || search.q) && (
          <Button look="quiet" className="col-span-full sm:hidden" onClick={() => onChange(NONE)}>
            Clear all
          </Button>
        )}
      </div>
    </search>
  );
}
