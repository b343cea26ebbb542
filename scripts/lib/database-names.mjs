/** Names inside PostgreSQL. Migrations grant to the runtime role by name, so they are the same everywhere. */
export const DATABASE = "oversight";

/** Owns every table and runs migrations. */
export const OWNER_ROLE = "oversight_owner";

/** What the application connects as: owns nothing, and row-level security binds it. */
export const RUNTIME_ROLE = "oversight_runtime";

/** Superuser of the embedded cluster only; used to make the two roles above. */
export const ADMIN_ROLE = "oversight_admin";
