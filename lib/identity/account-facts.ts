import type { Role } from "@/lib/access/roles";

/** An organisation that a role can be held for. */
export interface AreaFact {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
}

/** An account as it is stored, without its secret; moments are ISO 8601. */
export interface AccountFact {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly hasPassword: boolean;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
  readonly grants: readonly { readonly id: string; readonly role: Role; readonly grantedAt: string; readonly area: AreaFact | null }[];
}

/** A session as it is stored. */
export interface SessionFact {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}
