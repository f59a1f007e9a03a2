const limits =
  /^(limit|per_?page|page_?size|max_?results|max_?items|top|count|size|results_?per_?page|num|n|rows|take|max)$/;

const paging =
  /^(page|page_?(number|num|index|token|no|cursor|start)|offset|skip|start|start_?(index|at|key|token)|next_?(token|cursor|page|page_?token|marker)|marker|cursor|after|before|starting_?(after|before|token)|ending_?before|continuation(_?token)?|previous_?(token|cursor)|since_?id|max_?id|scroll(_?id)?|page_?cursor|from)$/;

const control =
  /^(fields?|expand|include|includes|exclude|embed|select|sort|sort_?(by|order|dir|direction|column|field)|order|order_?(by|dir|direction)|direction|asc|desc|reverse|format|output|accept|content_?type|alt|pretty|pretty_?print|prettyprint|callback|jsonp|locale|lang|language|api_?version|version|dry_?run|validate_?only|idempotency_?(key|token)|client_?(token|request_?token)|request_?id|if_?match|if_?none_?match|if_?modified_?since|authorization|access_?token|api_?key|apikey|key|token|auth|oauth_?token|quota_?user|user_?ip|upload_?protocol|upload_?type|xgafv|view|detail|details|verbose|show_?all|with_?count|count_?only|timeout|async|force|debug|trace|user_?agent|origin|referer|cache_?control|etag|update_?mask|response_?mask|read_?mask|field_?mask|metadata_?only|return|prefer|consistency|filter|where|q_?filter|query_?type|mask|extended|minimal|envelope|include_?\w+|exclude_?\w+|expand_?\w+|with_?\w+|x_\w+|x\w{0,3}_?request_?id|service_?id|consistencylevel)$/;

/** Tests whether a parameter bounds how many rows come. */
export function isLimit(column: string): boolean {
  return limits.test(column);
}

/** Tests whether a parameter pages, sorts, formats, authenticates: what a world of its own has no use for. */
export function isControl(column: string): boolean {
  return limits.test(column) || paging.test(column) || control.test(column);
}

/** Tests whether a parameter names an account, a project, a region: one value in a whole world. */
export function isScope(column: string): boolean {
  return /^(subscription|tenant|account|aws_?account|organization|org|realm|region|location|workspace|company|site|shop|store|project|merchant|application|app|business|owner|customer)(_?(id|name|key|code|uuid|slug|sid|guid|identifier))?$/.test(
    column,
  );
}

/** Tests whether a parameter is words to look for. */
export function isText(column: string): boolean {
  return /^(q|query|search|search_?(text|term|terms|query|string|phrase|value|keyword)?|keywords?|term|terms|text|phrase|query_?(text|string)|search_?for|name_?(contains|like)|free_?text|filter_?text|match|contains)$/.test(
    column,
  );
}

/** A parameter that bounds a column: `min_price`, `created_after`, `date_to`; undefined where it bounds none. */
export function readRange(
  column: string,
): { readonly of: string; readonly comparison: "at-least" | "at-most" } | undefined {
  const low =
    /^(?:min|minimum|start|from|since|after|begin|lowest|gte)_(\w+)$/.exec(column) ??
    /^(\w+)_(?:min|minimum|from|start|since|after|gte?|begin|ge)$/.exec(column);
  if (low) return { of: low[1] as string, comparison: "at-least" };
  const high =
    /^(?:max|maximum|end|to|until|before|highest|lte)_(\w+)$/.exec(column) ??
    /^(\w+)_(?:max|maximum|to|end|until|before|lte?|le)$/.exec(column);
  return high ? { of: high[1] as string, comparison: "at-most" } : undefined;
}
