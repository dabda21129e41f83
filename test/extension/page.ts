// page: mocha's browser build asks where its page is; an extension host has none.
const host = globalThis as { location?: unknown };
host.location ??= { search: "", pathname: "", href: "" };
