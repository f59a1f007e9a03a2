import { z } from "zod";
import { type Digest, digestSchema } from "../digest/digest.ts";

/** Which domain something was made in, exactly: the digest covers tables, tools and policy, not the rows. */
export interface DomainReference {
  readonly name: string;
  readonly version: string;
  readonly digest: Digest;
}

/** A reference to a domain, as a zod schema. */
export const domainReferenceSchema: z.ZodType<DomainReference> = z.strictObject({
  name: z.string(),
  version: z.string(),
  digest: digestSchema,
});
