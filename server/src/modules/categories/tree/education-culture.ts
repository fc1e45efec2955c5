import { whichSchool } from "./questions.ts";
import type { Group } from "./shape.ts";

export const educationCulture: Group = {
  code: "education-culture",
  zh: "教育文体",
  en: "Education, culture and sport",
  hint: {
    zh: "入学、学校、培训班、文化活动、体育场地",
    en: "School places, schools, courses, culture, sports grounds",
  },
  leaves: [
    {
      code: "school-places",
      zh: "入学、转学、招生",
      en: "School places and transfers",
      pace: "complex",
      level: "district",
      keywords:
        "入学 上学 学区 招生 转学 学位 学籍 报名 小升初 幼升小 择校 划片 录取 中考 高考 升学 学区房 就读 读书 配套学校 上学难 大班额 中小学 摇号入学 学历 毕业证 高中",
      questions: [whichSchool],
    },
    {
      code: "school-fees",
      zh: "学校收费",
      en: "School fees",
      pace: "ordinary",
      level: "district",
      keywords:
        "学费 乱收费 学校收费 择校费 补课费 资料费 校服 伙食费 住宿费 教辅 教辅资料 强制购买 收费标准 学杂费 班费 试卷费 书费",
      questions: [whichSchool],
    },
    {
      code: "teaching-and-homework",
      zh: "补课、作业、教学",
      en: "Extra lessons, homework and teaching",
      pace: "ordinary",
      level: "district",
      keywords:
        "补课 作业 家庭作业 周末补课 假期补课 违规补课 老师 教师 体罚 教学 班主任 学校 学生 有偿补课 晚自习 课后服务 家教 教育局 教育 学习 师德 校长 小学 中学 初中 一中 家长 放假 双休 孩子们 上课",
      questions: [whichSchool],
    },
    {
      code: "school-safety",
      zh: "校园安全、食堂",
      en: "School safety and canteens",
      pace: "ordinary",
      level: "district",
      keywords: "校园安全 校园欺凌 霸凌 学校食堂 学校门口 校门口 校园 食堂饭菜 宿舍 接送孩子",
      questions: [whichSchool],
    },
    {
      code: "kindergartens",
      zh: "幼儿园",
      en: "Kindergartens",
      pace: "ordinary",
      level: "district",
      keywords: "幼儿园 公立幼儿园 普惠幼儿园 入园 民办幼儿园 幼儿教师 小区幼儿园 幼师 幼教 保教费",
    },
    {
      code: "training-courses",
      zh: "培训机构",
      en: "Private courses",
      pace: "ordinary",
      level: "district",
      keywords:
        "培训机构 培训班 辅导班 培训费 校外培训 机构跑路 早教 补习班 退学费 兴趣班 学费不退 培训学校 民办学校",
      questions: [whichSchool],
    },
    {
      code: "teachers-pay",
      zh: "教师待遇和助学",
      en: "Teachers' pay and student aid",
      pace: "ordinary",
      level: "district",
      keywords:
        "教师工资 教师待遇 代课教师 民办教师 助学金 助学贷款 贫困生 乡村教师 教师编制 教师招聘 奖学金 职称 特岗教师 绩效工资 教师资格证 代课老师 教龄 班主任津贴 辍学",
    },
    {
      code: "sports-grounds",
      zh: "体育场地和活动",
      en: "Sports grounds and events",
      pace: "ordinary",
      level: "street",
      keywords:
        "体育馆 篮球场 足球场 游泳馆 运动场 体育场 健身房 羽毛球 体育 比赛 马拉松 游泳池 足球 篮球 跑道 全民健身",
    },
    {
      code: "culture-and-heritage",
      zh: "图书馆、文化活动、文物",
      en: "Libraries, culture and heritage",
      pace: "ordinary",
      level: "street",
      keywords:
        "图书馆 文化活动 文化站 博物馆 文物 古建筑 古迹 农家书屋 网吧 电影院 文化馆 文化 非遗 故居 历史 遗址 书店 剧院 演出 古村落 祠堂 传承 群艺馆",
    },
  ],
};
