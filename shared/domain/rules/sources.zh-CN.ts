// Titles of the documents that rules rest on, quoted as published.

export const XUZHOU_2020 = {
  document: '徐州市基层整合审批服务执法力量改革（2020年）',
  bodies: '机构设置：一般7个，最多不超过9个；职责明确到机构',
  matching: '事业编制下沉：镇（街道）平均10名，市、县（市、区）按1:1配套',
} as const
