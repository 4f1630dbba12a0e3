/** The levels that a team can have, from the top. Apart from its schema, which whoever only asks for these need not load. */
export const LEVELS = ["company", "department", "team", "individual"] as const;
