import { Tag } from "@/components/ui/tag";
import type { AccountState } from "@/lib/identity/domain/account";

const WORDS = { active: "Active", invited: "Invited", disabled: "Disabled" } as const;
const TONES = { active: "blue", invited: "amber", disabled: "grey" } as const;

/** Whether an account can be used. */
export const AccountStateTag = ({ state }: { state: AccountState }) => <Tag tone={TONES[state]}>{WORDS[state]}</Tag>;
