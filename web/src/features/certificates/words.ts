export const words = {
  title: { zh: '我的证书', en: 'My certificates' },
  heading: { zh: '我得到的证书', en: 'Certificates I have earned' },
  none: {
    zh: '还没有证书。学完证书所要求的课程后，它会出现在这里。',
    en: 'There are none yet. A certificate appears here once you have completed what it asks for.',
  },
  verifyTitle: { zh: '核验证书', en: 'Verify a certificate' },
  VALID: { zh: '这份证书有效', en: 'This certificate is valid' },
  EXPIRED: { zh: '这份证书已过期', en: 'This certificate has expired' },
  REVOKED: { zh: '这份证书已被撤销', en: 'This certificate has been revoked' },
  forged: {
    zh: '签名不符：这份证书不可信',
    en: 'The signature does not match: do not trust this certificate',
  },
  unknown: { zh: '没有这个编号的证书', en: 'There is no certificate with this code' },
  unknownDetail: {
    zh: '请核对纸质证书上的编号，或重新扫描二维码。',
    en: 'Compare the code with the one on paper, or scan the QR code again.',
  },
  genuine: {
    zh: '签名已核对，证书由下列院校颁发。',
    en: 'The signature was checked: the institution below has issued it.',
  },
  award: { zh: '证书', en: 'Award' },
  holder: { zh: '持有人', en: 'Holder' },
  issuer: { zh: '颁发院校', en: 'Issued by' },
  issuedAt: { zh: '颁发时间', en: 'Issued' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  revokedAt: { zh: '撤销时间', en: 'Revoked' },
  why: { zh: '原因', en: 'Reason' },
  code: { zh: '编号', en: 'Code' },
  proves: { zh: '证明的标准', en: 'Standards that it proves' },
  EXACT: { zh: '相同于', en: 'The same as' },
  BROADER: { zh: '包含', en: 'Contains' },
  NARROWER: { zh: '部分证明', en: 'A part of' },
  RELATED: { zh: '相关于', en: 'Related to' },
  adopted: {
    zh: '国家之间的对应由双方专家采纳，以颁发时为准。',
    en: 'How they correspond was adopted by experts of both countries, as it stood when this was issued.',
  },
  credential: {
    zh: '下载签名的凭证（JSON），用其他工具核验',
    en: 'Download the signed credential (JSON) for another verifier',
  },
  pdf: { zh: '打印版（PDF）', en: 'For printing (PDF)' },
  publicPage: { zh: '公开的核验页', en: 'Public page to verify it' },
};

export const levels = {
  CERTIFICATE: { zh: '证书', en: 'Certificate' },
  DIPLOMA: { zh: '文凭', en: 'Diploma' },
};

export const revocations = {
  ISSUED_IN_ERROR: { zh: '颁发有误', en: 'Issued in error' },
  MISCONDUCT: { zh: '违规', en: 'Misconduct' },
  AT_HOLDERS_WISH: { zh: '持有人要求', en: "At the holder's wish" },
  REPLACED: { zh: '已由新证书取代', en: 'Replaced by another' },
};
