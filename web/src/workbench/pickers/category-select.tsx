import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { StaffCategory } from "../../api/staff-contract.ts";
import { useLocale, useWords } from "../words/words.tsx";
import { listCategories } from "./calls.ts";

/** The tree of categories in the reader's language; it hardly changes in a day. */
function useCategories() {
  const { locale } = useLocale();
  return useQuery({ queryKey: ["categories", locale], queryFn: listCategories, staleTime: 600_000 });
}

/** One category by its id, once the tree is there. */
export function useCategory(id: string | null | undefined): StaffCategory | undefined {
  const groups = useCategories().data?.groups ?? [];
  return groups.flatMap(({ categories }) => categories).find((category) => category.id === id);
}

interface CategorySelectProps {
  id?: string;
  label: string;
  value: string | null;
  onChange: (categoryId: string | null) => void;
  /** What choosing nothing means; without it something must be chosen. */
  none?: string;
  className?: string;
  /** A whole group may be chosen, too: in filters. */
  groups?: boolean;
}

/** Picks a category by typing part of its name or of what it covers. */
export function CategorySelect({ id, label, value, onChange, none, className, groups = false }: CategorySelectProps) {
  const { pickers } = useWords();
  const categories = useCategories();
  const options = (categories.data?.groups ?? []).map((group) => ({
    label: group.name,
    options: [
      ...(groups
        ? [{ value: group.id, label: pickers.allOf({ group: group.name }), sought: group.name.toLowerCase() }]
        : []),
      ...group.categories.map((category) => ({
        value: category.id,
        label: category.name,
        sought: `${category.name} ${category.hint} ${group.name}`.toLowerCase(),
      })),
    ],
  }));
  return (
    <Select
      {...(id !== undefined && { id })}
      className={className ?? "picker"}
      aria-label={label}
      placeholder={none ?? label}
      loading={categories.isPending}
      showSearch={{
        filterOption: (typed, option) => soughtIn(option).includes(typed.toLowerCase()),
      }}
      allowClear={none !== undefined}
      popupMatchSelectWidth={280}
      options={options}
      value={value}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}

/** Groups have no words of their own to be sought in. */
function soughtIn(option: object | undefined): string {
  return option !== undefined && "sought" in option ? String(option.sought) : "";
}
