// The departments of the district, and the offices that every street and town has, under short keys that the duty plan uses.

/** The Party organisation within a department: larger ones have a committee, the others a general branch. */
type Department = { name: string; nameEn: string; party: "committee" | "general-branch" };

function committee(name: string, nameEn: string): Department {
  return { name: `麒麟区${name}`, nameEn: `Qilin ${nameEn}`, party: "committee" };
}

function generalBranch(name: string, nameEn: string): Department {
  return { name: `麒麟区${name}`, nameEn: `Qilin ${nameEn}`, party: "general-branch" };
}

export const departments = {
  "urban-management": committee("城市管理局", "Urban Management Bureau"),
  "housing-construction": committee("住房和城乡建设局", "Housing and Construction Bureau"),
  "public-security": committee("公安分局", "Public Security Office"),
  "market-regulation": committee("市场监督管理局", "Market Regulation Bureau"),
  "education-sport": committee("教育体育局", "Education and Sport Bureau"),
  health: committee("卫生健康局", "Health Bureau"),
  "human-resources": committee("人力资源和社会保障局", "Labour and Social Security Bureau"),
  "natural-resources": committee("自然资源局", "Natural Resources Bureau"),
  agriculture: committee("农业农村局", "Agriculture Bureau"),
  "fire-rescue": committee("消防救援大队", "Fire and Rescue Brigade"),
  "ecology-environment": generalBranch("生态环境分局", "Environment Office"),
  "civil-affairs": generalBranch("民政局", "Civil Affairs Bureau"),
  "water-company": generalBranch("供水公司", "Water Company"),
  "power-company": generalBranch("供电局", "Power Supply Bureau"),
  "gas-company": generalBranch("燃气公司", "Gas Company"),
  "traffic-police": generalBranch("交警大队", "Traffic Police"),
  "water-affairs": generalBranch("水务局", "Water Affairs Bureau"),
  forestry: generalBranch("林业和草原局", "Forestry Bureau"),
  transport: generalBranch("交通运输局", "Transport Bureau"),
  "culture-tourism": generalBranch("文化和旅游局", "Culture and Tourism Bureau"),
  petitions: generalBranch("信访局", "Letters and Visits Bureau"),
  "government-services": generalBranch("政务服务局", "Government Services Bureau"),
  emergency: generalBranch("应急管理局", "Emergency Management Bureau"),
  veterans: generalBranch("退役军人事务局", "Veterans Affairs Bureau"),
  "disabled-federation": generalBranch("残疾人联合会", "Disabled Persons' Federation"),
  "medical-insurance": generalBranch("医疗保障局", "Medical Insurance Bureau"),
  "industry-commerce": generalBranch("工业信息化和商务局", "Industry and Commerce Bureau"),
} satisfies Record<string, Department>;
export type DepartmentKey = keyof typeof departments;

export const streetDepartments = {
  "street-urban-management": { name: "城市管理办公室", nameEn: "Urban Management Office" },
  "street-social-affairs": { name: "社会事务办公室", nameEn: "Social Affairs Office" },
  "street-party-building": { name: "党建办公室", nameEn: "Party Building Office" },
  "street-safety": { name: "平安法治办公室", nameEn: "Safety and Law Office" },
  "street-rural-services": { name: "农业农村服务中心", nameEn: "Rural Services Centre" },
};
export type StreetDepartmentKey = keyof typeof streetDepartments;
