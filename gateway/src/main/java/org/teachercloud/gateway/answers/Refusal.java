package org.teachercloud.gateway.answers;

/** Everything the door refuses by itself; the name is the stable code that clients see. */
public enum Refusal {
  PATH_NOT_ALLOWED(400, "这个地址的写法不被接受。", "This address is written in a way that is not accepted."),
  BODY_UNREADABLE(400, "请求的长度或编码方式有误。", "The length or the encoding of the request is wrong."),
  SIGN_IN_NEEDED(401, "请先登录。", "Please sign in."),
  HEADER_MISSING(
      403,
      "缺少请求头 X-Requested-With: teacher-cloud。",
      "The header X-Requested-With: teacher-cloud is missing."),
  CROSS_SITE(403, "不接受来自其他网站的请求。", "Requests from other sites are not accepted."),
  NOT_FOUND(404, "没有找到。", "There is nothing here."),
  METHOD_NOT_ALLOWED(405, "这里不支持这种请求方法。", "This method is not supported here."),
  BODY_TOO_LARGE(
      413,
      "发送的内容太大。",
      "What was sent is too large.",
      "这里一次最多接收 %s（包括文件以外的内容）。请减少内容，或拆分后分次发送。",
      "At most %s are taken here at once, all around a file included. Send less, or send it in parts."),
  TOO_MANY_REQUESTS(429, "请求太频繁，请稍后再试。", "Too many requests; please try again shortly."),
  BAD_GATEWAY(
      502,
      "服务中断了回答。已保存的内容不受影响，请重试。",
      "The service broke off its answer. What was saved is safe; please try again."),
  SERVICE_UNAVAILABLE(
      503, "服务暂时不可用，请稍后重试。", "The service is not available just now; please try again shortly."),
  SERVICE_TIMEOUT(
      504,
      "服务没有及时回答。刚才的操作可能已经完成，请先查看再重试。",
      "The service did not answer in time. What you did may have been done: please look before trying"
          + " again.");

  private static final long MEBIBYTE = 1 << 20;

  private final int status;
  private final String zh;
  private final String en;
  private final String detailZh;
  private final String detailEn;

  Refusal(int status, String zh, String en) {
    this(status, zh, en, "", "");
  }

  Refusal(int status, String zh, String en, String detailZh, String detailEn) {
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.detailZh = detailZh;
    this.detailEn = detailEn;
  }

  public int status() {
    return status;
  }

  String text(boolean english) {
    return english ? en : zh;
  }

  /** The limit that was passed and what to do, of a limit in bytes; empty where there is none. */
  String detail(boolean english, long limit) {
    String size = limit < MEBIBYTE ? (limit >> 10) + " KiB" : limit / MEBIBYTE + " MiB";
    return (english ? detailEn : detailZh).formatted(size);
  }
}
