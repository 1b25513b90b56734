/** Recognises the wording of section labels (栏目): lines that name a kind of news or of writing, not an event. */

/** Kinds of news, of which a label heads a whole row: 各地通讯, 国内要电, 体育消息, 本市新闻. */
const ROW =
  /^[\p{Script=Han}·]{0,6}(?:新闻|消息|通[讯信]|简讯|短讯|要[电闻讯]|电[讯报]|专电|近讯|零讯|航讯|快讯|动态|见闻|点滴|拾零|零拾|集锦|一束|一周|一瞥|汇志|汇闻|杂讯|琐[闻记]|市况|商情|行情)$/u;
/** Kinds of writing, of which a label heads one piece: 社论, 短评, 来论. */
const PIECE =
  /^(?:本报)?(?:社[论评说]|[短时星]评|[来专代译]论|论[说著坛评]|评论|时论|专[载著访件]|特[写载稿]|转载|来[函件稿]|读者(?:来信|投书|意见)|每周评论|星期论文|小言|小评|闲话|杂感|杂谈|随笔|漫谈|讲座|介绍|文摘)$/u;
const DECORATION = /[【】〔〕[\]()■●◆▲★□·|:\s]/gu;
/** Longest label, in UTF-16 units without its decoration. */
const LONGEST = 9;

const bare = (line: string): string => (line.length > 3 * LONGEST ? '' : line.replace(DECORATION, ''));

/** Whether a line is worded as the label of a row of items. In: a line in the form of `plain`. */
export const isRowLabel = (line: string): boolean => bare(line).length <= LONGEST && bare(line).length > 2 && ROW.test(bare(line));

/** Whether a line is worded as a section label. In: a line in the form of `plain`. */
export const isWordedLabel = (line: string): boolean => isRowLabel(line) || (bare(line).length <= LONGEST && PIECE.test(bare(line)));
