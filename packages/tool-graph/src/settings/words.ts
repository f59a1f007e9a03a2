/** Lists of words that the graph goes by; compared by their stems. */
export interface WordSettings {
  /** Words that say nothing in a description or a name. */
  readonly stop: readonly string[];
  /** Names that mean something only with the noun of what holds them: `id` in an order is `order id`. */
  readonly bare: readonly string[];
  /** Words that mean `id`. */
  readonly identifiers: readonly string[];
  /** Last words of names whose values single something out; a parameter that is not required is asked for only if it has one. */
  readonly keys: readonly string[];
  /** Containers that wrap what is meant without naming it. */
  readonly wrappers: readonly string[];
  /** Words of a schema's name that say nothing of the thing it describes. */
  readonly schemaNoise: readonly string[];
  /** Fields about the answer, not about a thing: paging, status, links. A field with such a name is no slot. */
  readonly generic: readonly string[];
  /** Words that no slot's name may hold: their values are of one request, or secret, or mean another thing everywhere. */
  readonly noisy: readonly string[];
  /** Parts of a path that name no thing. */
  readonly pathNoise: readonly string[];
  /** First words of names of operations that read. */
  readonly readVerbs: readonly string[];
  /** First words of names of operations that make something new. */
  readonly createVerbs: readonly string[];
  /** First words of names of operations that change, remove or act; they are no producers. */
  readonly changeVerbs: readonly string[];
  /** Where a noun in an operation's name ends: `get order by id`. */
  readonly prepositions: readonly string[];
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The lists of words by default. */
export const defaultWords: WordSettings = {
  stop: list("a an the of to in for and or is be by with on at from as that this it its are was which can will"),
  bare: list(`id name key code number title label identifier uuid guid uid sid slug arn ref reference handle href uri url
    value type resource object entity self pk username email`),
  identifiers: list("id identifier uuid guid uid sid pk ids"),
  keys: list("id code number arn slug key sku isbn symbol reference username email handle"),
  wrappers:
    list(`data item result value record entry content response payload body object resource element list collection
    hit row page embedded attribute property field meta metadata output return success document node edge information detail`),
  schemaNoise:
    list(`response result dto list collection page object schema model output input request payload data resource
    representation summary detail info full base basic entity item wrapper envelope body read write create created update get
    paginated array type view extended public api return paged set response200 ok inline container`),
  generic:
    list(`page pages limit offset cursor size count total totals status success ok error errors message messages warning
    warnings link links next previous prev first last sort order filter fields expand include format callback pretty
    version kind etag request requestid has more truncated token self href
    created updated modified deleted timestamp date time description comment comments note notes text body content
    parent owner origin zone region location locale language lang currency country timezone alt prettyprint quotauser userip access uploadtype xgafv`),
  noisy: list(`odata secret password passwd nonce etag checksum hash timestamp correlation trace origin external related
    request idempotency csrf signature tracking`),
  pathNoise: list(
    "api apis rest service services web public json xml provider providers do php html index method methods",
  ),
  readVerbs:
    list(`get list search find fetch describe read query lookup show retrieve view count check batchget scan select
    browse head is has export download`),
  createVerbs: list(`create add insert new register post make open generate issue book place submit upload start request
    provision allocate launch import purchase order schedule invite copy clone subscribe`),
  changeVerbs:
    list(`update delete remove set put patch modify edit change replace cancel disable enable activate deactivate
    stop reset revoke detach attach associate disassociate tag untag close archive unarchive restore suspend resume approve
    reject terminate destroy unset clear move rename transfer merge lock unlock publish unpublish send sync refund capture
    void confirm complete reopen assign unassign mark pause retry reboot rotate unsubscribe accept decline verify validate
    test run execute apply bulk batch upsert release reorder process refresh recalculate convert calculate`),
  prepositions: list("by for with from of in to on at using via as per and within into without"),
};
