const WORDS: Readonly<Record<string, string>> = {
  desc: "description",
  qty: "quantity",
  addr: "address",
  num: "number",
  amt: "amount",
  org: "organization",
  info: "information",
  config: "configuration",
  dob: "date of birth",
  tel: "telephone",
  url: "URL",
  uri: "URI",
  id: "ID",
  ids: "IDs",
  api: "API",
  apis: "APIs",
  vpc: "VPC",
  dns: "DNS",
  ip: "IP",
  sms: "SMS",
  pdf: "PDF",
  html: "HTML",
  csv: "CSV",
  sku: "SKU",
  ssl: "SSL",
  tls: "TLS",
  ssh: "SSH",
  vat: "VAT",
  iban: "IBAN",
  faq: "FAQ",
  rss: "RSS",
  seo: "SEO",
  crm: "CRM",
  utc: "UTC",
};

/** Words as a person writes them: shortened ones in full, abbreviations in capitals, no word twice in a row. */
export function tidyPhrase(phrase: string): string {
  const words = phrase.split(/\s+/).map((word) => WORDS[word] ?? word);
  return words.filter((word, index) => word !== words[index - 1]).join(" ");
}
