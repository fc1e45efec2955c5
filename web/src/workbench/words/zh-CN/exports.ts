/** Lists and requests as files. */
export const exports = {
  button: "导出",
  title: "导出清单",
  lead: "按现在的筛选条件导出为 Excel 文件，不含反映人的姓名和电话栏。文件只有您能下载，保留24小时。",
  start: "导出当前清单",
  mine: "我的导出",
  empty: "这24小时里您还没有导出过。",
  startedAt: (p: { at: string }) => `${p.at}导出`,
  waiting: "等着生成",
  running: (p: { written: number; total: number }) => `已写${p.written}条，共${p.total}条`,
  download: (p: { count: number }) => `下载（${p.count}条）`,
  cutOff: (p: { count: number }) => `一个文件最多${p.count}条，后面的没有写进去。请缩小筛选范围再导出。`,
  sheet: "交办单",
  sheets: { pdf: "下载 PDF", docx: "下载 Word" },
  sheetHint: "打开过联系方式的人下载时，表上才有反映人的姓名和电话。每次下载都有记录。",
};
