import type { Domain } from "@toolworld/contracts";

/** A domain whose coupling may fail while a world of it is being opened. */
export interface ForgivenCoupling {
  readonly domain: Domain;
  /** The opening has come to an end: from here on a coupling that fails fails. Gives what was forgiven, call by call. */
  end(): ReadonlyMap<number, string>;
}

/**
 * Lets the coupling after some of a world's setup calls, told by their positions, fail and leave what it and the call have
 * done. In the reference a call that raises only as the two sides are brought in line keeps its effect.
 */
export function forgiveCoupling(domain: Domain, after: ReadonlySet<number>): ForgivenCoupling {
  const { couple } = domain;
  const forgiven = new Map<number, string>();
  if (!couple || after.size === 0) return { domain, end: () => forgiven };
  let isOpening = true;
  let calls = 0;
  const forgiving: typeof couple = (context) => {
    const position = calls++;
    if (!isOpening || !after.has(position)) return couple(context);
    try {
      couple(context);
    } catch (error) {
      forgiven.set(position, String(error));
    }
  };
  return {
    domain: { ...domain, couple: forgiving },
    end() {
      isOpening = false;
      return forgiven;
    },
  };
}
