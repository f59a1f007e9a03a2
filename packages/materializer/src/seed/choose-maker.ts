import type { ColumnSpeech } from "@toolworld/contracts";
import type { ColumnDraft } from "../tables/table-draft.ts";
import type { ValueMaker } from "./value-maker.ts";
import type { WordKind } from "./word-makers.ts";

/** How a column is filled and spoken of. */
export interface ColumnMaking {
  readonly maker: ValueMaker;
  readonly speech: ColumnSpeech;
}

/** Kinds of words by the column's name; the first that matches is taken. */
const kindsByName: readonly (readonly [pattern: RegExp, kind: WordKind, speech: ColumnSpeech])[] = [
  [/(^|_)(ip|ip_?address|ipv4|private_ip|public_ip)$/, "ip address", "opaque"],
  [/(^|_)(first|given|fore)_?name$/, "first name", "name"],
  [/(^|_)(last|family|sur)_?name$/, "last name", "name"],
  [/(^|_)(e_?mail(_?address)?)$/, "email", "email"],
  [/(^|_)(phone|mobile|cell|telephone|fax|tel)(_?(number|no))?$/, "phone", "phone"],
  [/(^|_)(user_?name|login|screen_?name|handle|nick_?name|user_login)$/, "username", "name"],
  [
    /(^|_)(full_?name|customer_?name|contact_?name|owner_?name|author_?name|user_full_name|patient_?name|employee_?name|guest_?name|member_?name|card_?holder(_?name)?|recipient(_?name)?|sender_?name|assignee|reviewer|contact|attendee|instructor|teacher|doctor|manager|driver|organizer|agent_?name|created_by|updated_by|modified_by|creator|owner)$/,
    "full name",
    "name",
  ],
  [
    /(^|_)(company|company_?name|organi[sz]ation(_?name)?|business_?name|vendor(_?name)?|supplier(_?name)?|merchant_?name|carrier|manufacturer|brand|employer|bank_?name|insurer|client_name)$/,
    "company",
    "name",
  ],
  [/(^|_)(department|dept|division)(_?name)?$/, "department", "name"],
  [/(^|_)(job_?title|position_?title|occupation|profession|role_?title)$/, "job title", "text"],
  [/(^|_)(street|street_?address|address_?line_?1|address1|line1|street1)$/, "street", "text"],
  [/(^|_)(address_?line_?[23]|address[23]|line[23]|street2)$/, "room", "text"],
  [
    /(^|_)(city|town|locality|municipality|city_?name|home_?town|birth_?place|destination|origin|departure_?city|arrival_?city|hq)$/,
    "city",
    "name",
  ],
  [/(^|_)(county|province|region_?name|district)$/, "state", "name"],
  [/(^|_)(country_?code|country_?iso|iso_?country)$/, "country code", "choice"],
  [/(^|_)(country|country_?name|nationality|citizenship)$/, "country", "name"],
  [/(^|_)(zip|zip_?code|post_?code|postal_?code|postal)$/, "postcode", "text"],
  [
    /(^|_)(address|billing_?address|shipping_?address|location_?address|full_?address|formatted_?address)$/,
    "address",
    "text",
  ],
  [/(^|_)(location|venue|place|site|warehouse|building|area|neighborhood)(_?name)?$/, "place", "name"],
  [/(^|_)(room|room_?name|meeting_?room)$/, "room", "name"],
  [/(^|_)(product_?name|item_?name|product|article_?name|goods)$/, "product short", "name"],
  [/(^|_)(sku|part_?number|product_?code|item_?code)$/, "sku", "text"],
  [/(^|_)(barcode|ean|upc|gtin)$/, "barcode", "opaque"],
  [/(^|_)isbn(_?\d+)?$/, "isbn", "text"],
  [/(^|_)(author|writer)s?$/, "author", "name"],
  [/(^|_)publisher$/, "publisher", "name"],
  [/(^|_)(book_?title)$/, "book", "name"],
  [/(^|_)(track|song)(_?(name|title))?$/, "song", "name"],
  [/(^|_)(artist|band|performer)(_?name)?$/, "artist", "name"],
  [/(^|_)album(_?(name|title))?$/, "album", "name"],
  [/(^|_)genre$/, "book genre", "choice"],
  [/(^|_)(dish|recipe|meal)(_?name)?$/, "dish", "name"],
  [/(^|_)(ingredient)(_?name)?$/, "ingredient", "name"],
  [/(^|_)(colou?r)(_?name)?$/, "color", "choice"],
  [/(^|_)(make|vehicle_?make)$/, "car maker", "name"],
  [/(^|_)(vehicle|car)(_?(name|model|type))?$/, "car", "name"],
  [/(^|_)(license_?plate|plate(_?number)?|registration_?(number|plate))$/, "plate", "text"],
  [/(^|_)(breed)$/, "breed", "name"],
  [/(^|_)airline(_?name)?$/, "airline", "name"],
  [/(^|_)(currency|currency_?code)$/, "currency", "choice"],
  [/(^|_)(language_?code|lang|locale)$/, "language code", "choice"],
  [/(^|_)language(_?name)?$/, "language", "choice"],
  [/(^|_)(time_?zone|tz)$/, "time zone", "choice"],
  [/(^|_)(subject|headline|topic|email_subject)$/, "subject", "text"],
  [/(^|_)(title|agenda|campaign|theme|meeting_?name|event_?name|project_?name|task_?name)$/, "title", "name"],
  [
    /(^|_)(comment|comments|remark|remarks|note|notes|memo|instruction|instructions|message|feedback|reply|answer|question)(_?text)?$/,
    "note",
    "text",
  ],
  [
    /(^|_)(description|desc|summary|details?|about|bio|overview|body|content|text|abstract|explanation|caption|short_?description|long_?description|purpose)(_?text)?$/,
    "sentence",
    "text",
  ],
  [
    /(^|_)(url|uri|link|href|website|web_?site|homepage|home_?page|webhook|callback_?url|image|avatar|photo|picture|icon|logo|thumbnail|banner|video)(_?(url|uri|link|src))?$/,
    "url",
    "url",
  ],
  [/(^|_)(domain|host|host_?name|fqdn|server|dns_?name)(_?name)?$/, "domain", "opaque"],
  [/(^|_)(version|release|revision)$/, "version", "text"],
  [/(^|_)slug$/, "slug", "opaque"],
  [/(^|_)(tag|tags|label|labels|keyword|keywords|categor(y|ies))$/, "tag", "choice"],
  [/(^|_)(unit|uom|unit_?of_?measure)$/, "unit", "choice"],
  [/(^|_)size$/, "size", "choice"],
  [/(^|_)(priority|severity|importance|urgency|risk|impact|level)$/, "level", "choice"],
  [/(^|_)(reason|cause|cancel(lation)?_?reason)$/, "reason", "text"],
  [/(^|_)(plan|tier|package|membership|subscription_?type|plan_?name)$/, "plan", "choice"],
  [
    /(^|_)(type|kind|category|class|group|mode|method|channel|source|scope|format|style|role|policy|visibility|classification|variant)$/,
    "kind",
    "choice",
  ],
  [/(^|_)(weekday|day_of_week|day)$/, "weekday", "choice"],
  [/(^|_)(file_?name|filename|file|attachment|document)$/, "file", "text"],
  [/(^|_)(path|folder|directory)$/, "path", "opaque"],
  [/(^|_)(time|start_?time|end_?time|opening_?time|closing_?time)$/, "time", "text"],
  [
    /(^|_)(hash|checksum|md5|sha\d*|etag|fingerprint|signature|token|secret|secret_key|api_?key|access_?key|password|private_?key|public_?key|certificate)$/,
    "hash",
    "opaque",
  ],
  [/(^|_)(code|abbreviation|promo_?code|coupon_?code|voucher_?code|iata|symbol|ticker)$/, "code", "text"],
  [
    /(^|_)(number|no|invoice_?number|order_?number|account_?number|reference|reference_?number|tracking_?number|serial(_?number)?|ticket_?number|po_number)$/,
    "number",
    "text",
  ],
  [/(^|_)(app|application|software|tool|service|plugin|extension)(_?name)?$/, "app", "name"],
];

/** Names of columns that only the system writes. */
const systemNames =
  /(^|_)(etag|fingerprint|token|secret|hash|checksum|revision|uri|self_link|arn|partition|force|created(_(at|on|by|date|time|timestamp|datetime))?|updated(_(at|on|by|date|time|timestamp|datetime))?|modified(_(at|on|by|date|time))?|creation(_(date|time|timestamp|date_time))?|create_(time|date)|update_(time|date)|last_(modified|updated|update|seen|login|activity|accessed|changed|used)(_\w+)?|deleted(_at|_on)?|date_(created|updated|modified)|inserted_at|object|kind|resource_type|self|href|version|metadata_\w+)$/;

/** Tests whether only the system writes a column. */
export function isSystemColumn(name: string): boolean {
  return systemNames.test(name);
}

/** Chooses how a column is filled and spoken of, by its choices, format, type and name; `named` is the entity, for its label. */
export function chooseMaker(column: ColumnDraft, noun: readonly string[]): ColumnMaking {
  const { name, type, format = "" } = column;
  if (type === "boolean") return { maker: { type: "yes-no" }, speech: "yes-no" };
  if (type === "strings") return { maker: { type: "list", of: "tag" }, speech: "opaque" };
  if (type === "integer" || type === "number") return chooseNumber(column);
  if (column.choices) return { maker: { type: "choice", of: column.choices }, speech: "choice" };
  if (format === "date") return { maker: days(name), speech: "date" };
  if (format === "date-time" || format === "datetime" || format === "google-datetime")
    return { maker: moments(name), speech: "moment" };
  if (format === "email") return words("email", "email");
  if (format === "uri" || format === "url") return words("url", "url");
  if (format === "uuid" || format === "byte" || format === "binary") return words("hash", "opaque");
  if (
    /(^|_)(date|day|dob|birthday|birth_?date|deadline|due|due_?on|valid_?(from|until|to)|expiry|expires|expiration)(_?date)?$|_(on|date)$/.test(
      name,
    ) &&
    !/_?update$/.test(name)
  )
    return { maker: days(name), speech: "date" };
  if (
    /(_at|_time|_timestamp|timestamp|_datetime|_date_time)$/.test(name) &&
    !/(start|end|opening|closing)_time$/.test(name)
  )
    return { maker: moments(name), speech: "moment" };
  if (/(^|_)(price|amount|cost|total|balance|fee|fare|salary|budget|tax|subtotal|discount_amount|rate)$/.test(name))
    return words("number", "opaque");
  const plain = name.replace(new RegExp(`^${noun.join("_")}_`), "");
  if (/^(status|state)$|_(status|state)$/.test(name))
    return { maker: { type: "choice", of: ["active", "pending", "closed"] }, speech: "choice" };
  if (/^(name|display_?name|label|title|full_?name|nickname)$/.test(plain)) {
    return { maker: { type: "words", of: kindOfEntity(noun, plain), unique: false }, speech: "name" };
  }
  for (const [pattern, kind, speech] of kindsByName)
    if (pattern.test(plain) || pattern.test(name)) return words(kind, speech);
  if (/(^|_)(id|ids|uuid|guid|sid|uid|identifier|key|ref)$/.test(name)) return words("number", "identifier");
  if (/_name$/.test(name)) return words("place", "name");
  return words("opaque", "opaque");
}

/** What rows of an entity are called. */
export function kindOfEntity(noun: readonly string[], column: string): WordKind {
  const last = noun.at(-1) ?? "";
  if (
    /^(user|member|customer|patient|student|teacher|contact|employee|agent|owner|guest|person|people|author|doctor|driver|contractor|attendee|participant|candidate|applicant|admin|staff|lead|player|tenant|operator|subscriber|reviewer|assignee|speaker|instructor|visitor|borrower|payee|beneficiary|recipient|cardholder|seller|buyer|profile|worker|provider|physician|client)$/.test(
      last,
    )
  )
    return "full name";
  if (
    /^(company|organization|organisation|vendor|supplier|merchant|partner|business|brand|manufacturer|carrier|insurer|employer|institution|bank|publisher|account|franchise|broker)$/.test(
      last,
    )
  )
    return "company";
  if (/^(product|item|variant|sku|article|good|merchandise|asset|part|listing|offer)$/.test(last))
    return "product short";
  if (/^(book)$/.test(last)) return "book";
  if (/^(song|track)$/.test(last)) return "song";
  if (/^(album|playlist)$/.test(last)) return "album";
  if (/^(artist|band)$/.test(last)) return "artist";
  if (/^(recipe|dish|meal|menu)$/.test(last)) return "dish";
  if (/^(vehicle|car|truck|van)$/.test(last)) return "car";
  if (/^(pet|animal|dog|cat)$/.test(last)) return "pet";
  if (/^(city|town)$/.test(last)) return "city";
  if (/^(country)$/.test(last)) return "country";
  if (/^(department|team|division|unit)$/.test(last)) return "department";
  if (/^(app|application|service|plugin|integration|extension|bot|site|website)$/.test(last)) return "app";
  if (/^(tag|label|category|topic|keyword)$/.test(last)) return "place";
  if (
    /^(task|issue|ticket|project|event|meeting|campaign|post|document|page|survey|report|form|course|lesson|class|session|note|message|email|template|job|workflow|board|list|list|milestone|goal|agenda|webinar|announcement|poll|quiz|exam|assignment|story|incident|case|activity|program|plan|schedule|appointment|newsletter|rule|policy|alert|playbook|checklist|deal|opportunity|contract|proposal|order|request|review)$/.test(
      last,
    )
  )
    return "title";
  return column === "title" ? "title" : "place";
}

function words(of: WordKind, speech: ColumnSpeech): ColumnMaking {
  return { maker: { type: "words", of, unique: false }, speech };
}

function days(name: string): ValueMaker {
  if (/birth|dob/.test(name)) return { type: "date", from: -25_000, to: -7_000 };
  if (/due|deadline|end|expir|until|(^|_)to$|delivery|arrival|check_?out|next|scheduled|planned|expected/.test(name)) {
    return { type: "date", from: 1, to: 120 };
  }
  // "borrowed_on", "paid_at", "hired": what was done lies in the past.
  if (/(ed|en|aid|ent|eld|old|creat\w+|order|past|last|since|from|start)(_(on|at|date|day|time))?$/.test(name)) {
    return { type: "date", from: -300, to: -1 };
  }
  return { type: "date", from: -60, to: 90 };
}

function moments(name: string): ValueMaker {
  const { from, to } = days(name) as { from: number; to: number };
  return isSystemColumn(name) ? { type: "moment", from: -300, to: -1 } : { type: "moment", from, to };
}

const integers: readonly (readonly [pattern: RegExp, minimum: number, maximum: number])[] = [
  [/(^|_)(year|vintage)$/, 2010, 2026],
  [/(^|_)month$/, 1, 12],
  [/(^|_)day$/, 1, 28],
  [/(^|_)hour$/, 8, 18],
  [/(^|_)age$/, 18, 80],
  [/(^|_)(rating|stars|priority|level|rank|grade)$/, 1, 5],
  [/(^|_)(percent|percentage|progress|score)$/, 5, 100],
  [
    /(^|_)(quantity|qty|seats|guests|beds|bedrooms|rooms|floors|copies|passengers|adults|position|order|index|sequence)$/,
    1,
    12,
  ],
  [/(^|_)(duration|minutes|length|timeout|interval|runtime)(_\w+)?$/, 5, 180],
  [
    /(^|_)(stock|inventory|count|capacity|num_\w+|number_of_\w+|\w+_count|total|views|likes|points|credits|followers)$/,
    3,
    500,
  ],
  [/(^|_)(price|amount|cost|fee|fare|salary|budget|balance|value|subtotal|tax)$/, 10, 2000],
  [/(^|_)port$/, 1024, 9999],
];

function chooseNumber({ name, type, fields, choices: _ }: ColumnDraft): ColumnMaking {
  const isMoney =
    /(^|_)(price|amount|cost|total|balance|fee|fare|salary|budget|tax|subtotal|payment|charge|deposit|discount|revenue|wage|refund)(_\w+)?$/.test(
      name,
    ) && !/(count|quantity|percent|id)$/.test(name);
  const minimum = fields.find((field) => field.minimum !== undefined)?.minimum;
  const maximum = fields.find((field) => field.maximum !== undefined)?.maximum;
  const speech: ColumnSpeech = /(^|_)(id|uid)$/.test(name)
    ? "identifier"
    : isMoney
      ? "money"
      : /(timestamp|_at|epoch|_time|lat|lng|lon|latitude|longitude|offset|bytes|_ms)$/.test(name)
        ? "opaque"
        : "number";
  if (type === "number") {
    if (/(^|_)(lat|latitude)$/.test(name))
      return { maker: { type: "number", minimum: -60, maximum: 60, decimals: 4 }, speech };
    if (/(^|_)(lng|lon|long|longitude)$/.test(name))
      return { maker: { type: "number", minimum: -120, maximum: 120, decimals: 4 }, speech };
  }
  if (/(timestamp|_at|epoch|_time)$/.test(name))
    return { maker: { type: "integer", minimum: 1_700_000_000, maximum: 1_735_000_000 }, speech };
  const known = integers.find(([pattern]) => pattern.test(name));
  let low = known?.[1] ?? 1;
  let high = known?.[2] ?? 100;
  if (minimum !== undefined && Number.isFinite(minimum) && Math.abs(minimum) < 1e9)
    low = Math.max(low, Math.ceil(minimum));
  if (maximum !== undefined && Number.isFinite(maximum)) high = Math.min(high, Math.floor(maximum));
  if (high < low) {
    low = minimum !== undefined && Math.abs(minimum) < 1e9 ? Math.ceil(minimum) : Math.min(low, high);
    high = maximum !== undefined && Math.abs(maximum) < 1e9 ? Math.floor(maximum) : low + 99;
    if (high < low) high = low;
  }
  return {
    maker:
      type === "integer"
        ? { type: "integer", minimum: low, maximum: high }
        : { type: "number", minimum: low, maximum: high, decimals: isMoney ? 2 : 1 },
    speech,
  };
}
