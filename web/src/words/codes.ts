// The words for the codes of the API; one name per thing, everywhere (docs/glossary.md).

type Names = Record<string, { zh: string; en: string }>;

export const kinds: Names = {
  COURSE: { zh: '课程', en: 'Course' },
  LAB: { zh: '实验室', en: 'Laboratory' },
  DATABASE: { zh: '数据库', en: 'Database' },
  TEACHING_RESOURCE: { zh: '教学资源', en: 'Teaching resource' },
};

export const phases: Names = {
  PRESCHOOL: { zh: '学前', en: 'Pre-school' },
  PRIMARY: { zh: '小学', en: 'Primary' },
  JUNIOR: { zh: '初中', en: 'Junior secondary' },
  SENIOR: { zh: '高中', en: 'Senior secondary' },
  SPECIAL: { zh: '特殊教育', en: 'Special education' },
  HIGHER: { zh: '高等教育', en: 'Higher education' },
};

export const stages: Names = {
  PRE_SERVICE: { zh: '职前培养', en: 'Pre-service' },
  INDUCTION: { zh: '新教师入职', en: 'Induction' },
  IN_SERVICE: { zh: '在职提升', en: 'In-service' },
};

export const subjects: Names = {
  CHINESE: { zh: '语文', en: 'Chinese' },
  MATHEMATICS: { zh: '数学', en: 'Mathematics' },
  ENGLISH: { zh: '英语', en: 'English' },
  PHYSICS: { zh: '物理', en: 'Physics' },
  CHEMISTRY: { zh: '化学', en: 'Chemistry' },
  BIOLOGY: { zh: '生物', en: 'Biology' },
  SCIENCE: { zh: '科学', en: 'Science' },
  GEOGRAPHY: { zh: '地理', en: 'Geography' },
  HISTORY: { zh: '历史', en: 'History' },
  CIVICS: { zh: '道德与法治', en: 'Civics' },
  INFORMATION_TECHNOLOGY: { zh: '信息科技', en: 'Information technology' },
  ARTIFICIAL_INTELLIGENCE: { zh: '人工智能', en: 'Artificial intelligence' },
  ENGINEERING: { zh: '工程', en: 'Engineering' },
  MEDICINE: { zh: '医学', en: 'Medicine' },
  ECONOMICS: { zh: '经济', en: 'Economics' },
  LAW: { zh: '法律', en: 'Law' },
  MUSIC: { zh: '音乐', en: 'Music' },
  ART: { zh: '美术', en: 'Art' },
  PHYSICAL_EDUCATION: { zh: '体育与健康', en: 'Physical education' },
  LABOUR: { zh: '劳动教育', en: 'Labour education' },
  MENTAL_HEALTH: { zh: '心理健康', en: 'Mental health' },
  PEDAGOGY: { zh: '教育学', en: 'Pedagogy' },
  EDUCATIONAL_TECHNOLOGY: { zh: '教育技术', en: 'Educational technology' },
  CLASS_MANAGEMENT: { zh: '班级管理', en: 'Class management' },
  SPECIAL_EDUCATION: { zh: '特殊教育学', en: 'Special needs education' },
  EARLY_CHILDHOOD: { zh: '幼儿教育', en: 'Early childhood' },
  LEADERSHIP: { zh: '学校领导力', en: 'School leadership' },
  FOREIGN_LANGUAGES: { zh: '其他外语', en: 'Other languages' },
  UNCLASSIFIED: { zh: '未分类', en: 'Unclassified' },
};

export const languages: Names = {
  zh: { zh: '中文', en: 'Chinese' },
  'zh-CN': { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  ru: { zh: '俄文', en: 'Russian' },
  sw: { zh: '斯瓦希里文', en: 'Swahili' },
};

export const roles: Names = {
  teacher: { zh: '教师', en: 'Teacher' },
  trainee: { zh: '师范生', en: 'Trainee teacher' },
  coach: { zh: '指导教师', en: 'Coach' },
  publisher: { zh: '发布人', en: 'Publisher' },
  'institution-admin': { zh: '院校管理员', en: 'Institution administrator' },
  'cluster-lead': { zh: '集群负责人', en: 'Cluster lead' },
  monitor: { zh: '监测员', en: 'Monitor' },
  operator: { zh: '平台运维', en: 'Operator' },
};

export const publishingStates: Names = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  IN_REVIEW: { zh: '审核中', en: 'In review' },
  PUBLISHED: { zh: '已发布', en: 'Published' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
};

export const clusterRoles: Names = {
  LEAD: { zh: '牵头大学', en: 'Leading university' },
  PARTNER: { zh: '协作院校', en: 'Partner institutions' },
  SUPPORTED: { zh: '受援院校', en: 'Supported institutions' },
  MEMBER: { zh: '集团成员', en: 'Member' },
};

/** The word for a code; a code that is new to this page is shown as it is rather than hidden. */
export const named = (names: Names, code: string | null | undefined, language: 'zh' | 'en') =>
  code ? (names[code]?.[language] ?? code) : '';
