import { Link } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHeader } from "./page-header.tsx";

interface NoBankPageProps {
  /** Of the page. */
  title: string;
  icon: LucideIcon;
  /** What is missing. */
  lack: string;
  children: ReactNode;
}

/** A page that has nothing to show before a bank is connected. */
export function NoBankPage({ title, icon, lack, children }: NoBankPageProps) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon={icon}
        title={lack}
        actions={
          <Link to="/connect" className={buttonClass("primary", "lg")}>
            Choose a bank
          </Link>
        }
      >
        {children}
      </EmptyState>
    </>
  );
}
