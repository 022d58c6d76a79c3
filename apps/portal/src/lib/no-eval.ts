import { z } from "zod";

// The content security policy forbids eval, and zod trying it out would be reported. Import this before any schema.
z.config({ jitless: true });
