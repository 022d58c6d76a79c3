import type { TransactionCategory } from "@sandbank/domain";
import {
  ArrowLeftRight,
  Banknote,
  BriefcaseBusiness,
  Bus,
  Clapperboard,
  Code,
  CreditCard,
  Dumbbell,
  Ellipsis,
  GraduationCap,
  HandCoins,
  HeartPulse,
  House,
  Landmark,
  Lightbulb,
  type LucideIcon,
  Music,
  Percent,
  Plane,
  Receipt,
  Scissors,
  ShoppingBag,
  ShoppingBasket,
  Sparkles,
  Ticket,
  Umbrella,
  Utensils,
} from "lucide-react";

const ICONS: Readonly<Record<TransactionCategory, LucideIcon>> = {
  income: HandCoins,
  transfer: ArrowLeftRight,
  card_payment: CreditCard,
  housing: House,
  utilities: Lightbulb,
  groceries: ShoppingBasket,
  dining: Utensils,
  transport: Bus,
  travel: Plane,
  shopping: ShoppingBag,
  health: HeartPulse,
  insurance: Umbrella,
  entertainment: Ticket,
  streaming: Clapperboard,
  music: Music,
  software: Code,
  professional: BriefcaseBusiness,
  fitness: Dumbbell,
  lifestyle: Sparkles,
  education: GraduationCap,
  personal_care: Scissors,
  cash: Banknote,
  fees: Receipt,
  interest: Percent,
  taxes: Landmark,
  other: Ellipsis,
};

/** A picture of a category; its name is said beside it. */
export function CategoryIcon({ category }: { category: TransactionCategory }) {
  const Icon = ICONS[category];
  return (
    <span
      aria-hidden
      className="flex size-9 shrink-0 items-center justify-center rounded-full bg-sunken text-muted"
    >
      <Icon className="size-4" />
    </span>
  );
}
