/** What the staff of the demo write while they work. */

export const notes: readonly string[] = [
  "已到现场查看，情况属实，正在安排处理。",
  "已与反映人联系，说明处理步骤和大概时间。",
  "已约施工单位明天上午到场。",
  "材料已订，到货后马上安装。",
  "已请物业先做临时处理，防止扩大。",
  "与相邻住户沟通过一次，还需要再谈。",
  "现场已拍照留存，等待复查。",
  "需要两家单位一起到场，时间已经约好。",
];

export const questions: readonly string[] = [
  "请问具体是哪个位置？方便的话补充说一下旁边有什么标志。",
  "请问一般在什么时间最明显？我们好安排人去看。",
  "请问您明天什么时间在家，方便我们上门看一下？",
  "请问之前向物业报过修吗，大概是哪一天？",
];

export const contactReasons: readonly string[] = ["上门前约时间", "核实具体位置", "告知处理安排", "回访处理结果"];

export const transferReasons: readonly string[] = [
  "经现场查看属于贵单位的管理范围，请接手办理。",
  "需要专业人员处理，请贵单位支持。",
  "与你们正在办的一件事相同，请合并办理。",
];

export const escalationReasons: readonly string[] = [
  "需要多个单位一起到场，本级协调不了，请上一级牵头。",
  "维修费用超出本级权限，请上一级研究。",
  "已两次约谈没有结果，请上一级出面。",
];

export const sendBackReasons: readonly string[] = [
  "现场在楼院内，社区就近处理更快，请先上门查看。",
  "属于日常维护，请网格就近办理。",
];

export const declineReasons: readonly string[] = [
  "经核对不在我们的管理范围，请原岗位继续办理。",
  "同一位置我们没有管理权限，建议联系物业。",
];

export const correctionReasons: readonly string[] = ["按现场情况更正。", "与反映人核实后更正。"];

export const rejections: readonly string[] = [
  "经查属于住户之间的民事约定，建议先协商或申请人民调解，我们可以陪同。",
  "您建议的位置有地下管线，不能施工；我们会在旁边另选位置。",
  "经核对收费标准已备案并公示，没有超出；如有异议可以按附的途径申请复核。",
  "同一件事已有办理中的记录，请以前一件的结果为准。",
];
