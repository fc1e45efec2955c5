/**
 * Words that more often tell where a matter happens, who writes or that somebody asks than what it is about: a street
 * light in front of a hospital is out. They still lead to their leaf when nothing stronger stands beside them.
 */
export const settingWords: ReadonlySet<string> = new Set(
  (
    "小区 业主 物业 保安 门卫 邻居 隔壁 对门 老人 孩子们 家长 学校 学生 老师 教师 校园 校门口 小学 中学 初中 高中 幼儿园 医院 人民医院 中医院 " +
    "卫生院 医生 公园 广场 路口 人行道 停车场 车库 地下车库 地下室 公交站 站台 火车站 高铁 汽车站 地铁 公路 国道 省道 大桥 隧道 超市 商场 " +
    "饭店 餐馆 酒店 宾馆 银行 菜市场 菜场 农贸市场 批发市场 工地 河边 河道 池塘 水库 鱼塘 加油站 居委会 村委会 志愿者 城管 派出所 民警 交警 " +
    "公安局 环保局 教育局 工商局 开发商 员工 职工 企业 商户 岗位 事业单位 编制 大学生就业 贷款 价格 产品 销售 赔偿 检查 治疗 文化 历史 污染 " +
    "规划 配套 仲裁 矛盾 档案 报名 广告 学习 教育 网络 路面 宿舍 田地 厕所 发臭 河里 太吵 太暗 堵了 过夜 没人照顾 " +
    "怎么办理 需要什么材料 请问怎么办 想问一下 什么手续 去哪里办 咨询一下"
  ).split(" "),
);
