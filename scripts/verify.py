#!/usr/bin/env python3
"""Checks a Parley record package (BagIt bag, zipped or as a folder). Python >= 3.9, standard library only.

    python3 verify.py PKG.zip|DIR [--json] [--anchor CODE]... [--tsa-ca CA.pem]

Exit code: 0 nothing wrong found; 1 problems found; 2 cannot be read as a package; 64 wrong usage.
EVIDENCE.md describes the format. This is written apart from the TypeScript verifier and shares no code with it;
only the words and the style sheet, which are part of the format, are copied in by scripts/build-verify-html.mjs.
"""

import base64
import datetime
import functools
import hashlib
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

MAX_FILES = 5000
MAX_TOTAL_BYTES = 1 << 30
MAX_DEPTH = 16
MAX_PROBLEMS = 1000
SAFE = 2**53 - 1
GENESIS = "0" * 64
TAG_FILES = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
DERIVED = {
    "data/transcript.html": "html-differs",
    "data/transcript.csv": "csv-differs",
    "data/plans.json": "plans-differ",
    "data/plans.csv": "plans-differ",
    "data/README.zh.txt": "readme-differs",
}

# BEGIN GENERATED
WORDS = {
    "zh-CN": json.loads(r'''{
 "doc": {
  "title": "对话记录",
  "rehearsal": "演练，非真实对话",
  "pasted": "用户粘贴",
  "excerpt": "节选",
  "excerptRange": "第 {{from}} 条至第 {{to}} 条，全部共 {{all}} 条；全部记录最后一条的哈希：{{hash}}",
  "page": "第 {{n}} 页 共 {{m}} 页",
  "colon": "：",
  "comma": "，",
  "stop": "。",
  "yes": "是",
  "no": "否",
  "none": "无",
  "unknown": "不详",
  "separator": "、",
  "date": "{{year}}年{{month}}月{{day}}日",
  "month": "{{year}}年{{month}}月",
  "withheld": {
   "redacted": "〔此处内容在本次导出中隐去〕",
   "erased": "〔此处内容已由用户抹除〕"
  }
 },
 "section": {
  "facts": "基本情况",
  "verdicts": "三项结论",
  "limits": "这份记录不能证明什么",
  "art93": "与电子数据真实性有关的事实（民事诉讼证据规定第九十三条各项）",
  "check": "怎样核对",
  "conversation": "对话 {{n}}",
  "offers": "对方提到的方案",
  "plans": "方案核算",
  "comparison": "方案比较",
  "agreement": "已确认的约定",
  "agreementOpen": "对方确认过的内容（条款还没有全部说清）",
  "annex": "附件",
  "withheld": "隐去的内容"
 },
 "fact": {
  "label": "记录名称",
  "lender": "对方机构（用户填写）",
  "product": "产品（用户填写）",
  "amounts": "欠款（用户填写）",
  "parties": "页面显示的对方",
  "page": "网页地址",
  "frame": "对话所在框架",
  "pageTitle": "页面标题",
  "period": "记录时段",
  "timeZone": "时区",
  "environment": "记录环境",
  "environmentValue": "{{browser}}；协商助手扩展 {{version}}",
  "counts": "条数",
  "countsValue": "共 {{all}} 条：消息 {{messages}}（{{speakers}}），显示与识别 {{settling}}，改动与撤回 {{changes}}，更正 {{corrections}}，备注 {{notes}}，附件 {{attachments}}，记下的缺口 {{gaps}}，起止、锚点与抹除 {{others}}",
  "speakerCount": "{{speaker}} {{count}}",
  "exportedAt": "导出时间",
  "exportedValue": "{{time}}；{{zone}}；{{browser}}；协商助手扩展 {{version}}",
  "recordId": "记录编号",
  "recordHash": "记录哈希",
  "recordHashValue": "{{hash}}（record.jsonl 的 SHA-256）",
  "head": "链首",
  "headValue": "第 {{seq}} 条，{{hash}}",
  "code": "锚点码",
  "to": "{{from}} 至 {{to}}"
 },
 "amount": {
  "asOf": "截至 {{date}}",
  "principalFen": "本金 {{amount}}",
  "interestFen": "利息 {{amount}}",
  "penaltyFen": "罚息 {{amount}}",
  "feesFen": "费用 {{amount}}",
  "daysOverdue": "逾期 {{days}} 天",
  "yuan": "{{amount}} 元"
 },
 "product": {
  "huabei": "花呗",
  "jiebei": "借呗",
  "xinyonggou": "信用购",
  "xinyongdai": "信用贷",
  "other": "其他"
 },
 "verdict": {
  "integrity": "一致性",
  "completeness": "完整性",
  "provenance": "来源",
  "integrityState": {
   "broken": "不一致，见所列问题",
   "self-consistent": "仅自洽，无外部锚点",
   "anchored-in-chat": "自洽；第 {{from}} 至 {{to}} 条与对话中出现的锚点码相符，可与对方平台保存的消息核对",
   "anchored": "自锚点（第 {{to}} 条）以来未改动"
  },
  "integrityMore": {
   "self-consistent": "各条哈希前后相接。没有外部锚点时，持有这份记录的人可以整份重做。",
   "anchored-in-chat": "第 {{to}} 条之后没有锚点。",
   "timestamp": "含第 {{to}} 条及以前的时间戳，须用校验程序核对。"
  },
  "completenessState": {
   "complete": "完整：记录期间没有缺口",
   "complete-from": "自 {{time}} 起完整，此前的消息没有加载",
   "gaps": "有缺口，共 {{count}} 处",
   "pasted": "用户粘贴，完整性无法核对",
   "none": "没有记录时段，完整性无法核对",
   "excerpt": "节选，只含第 {{from}} 至 {{to}} 条"
  },
  "gapLine": "[{{seq}}] {{reason}}，{{from}} 至 {{to}}",
  "gapLineSomewhere": "[{{seq}}] {{reason}}，不知缺在哪一段时间",
  "provenanceState": {
   "live": "由浏览器扩展在用户本人的浏览器里从网页 {{page}} 读取",
   "pasted": "用户粘贴的文字，不是从页面读取",
   "rehearsal": "演练，非真实对话",
   "none": "没有来源记载"
  },
  "provenanceMore": {
   "live": "没有第三方证明网页确实发出过这些内容。",
   "pasted": "说话人和时间由软件推测、用户确认，没有来源页面。",
   "rehearsal": "与扩展自带的练习页面的对话，对方不是任何机构。",
   "none": "无法说明这些内容从哪里来。"
  },
  "integrityShort": {
   "broken": "不一致，见所列问题",
   "self-consistent": "仅自洽，无外部锚点",
   "anchored-in-chat": "自洽，与对话中出现的锚点码相符，可与对方平台保存的消息核对",
   "anchored": "自锚点以来未改动"
  },
  "completenessShort": {
   "complete": "完整",
   "complete-from": "自开始记录起完整，此前的消息没有加载",
   "gaps": "有缺口",
   "pasted": "用户粘贴，完整性无法核对",
   "none": "完整性无法核对",
   "excerpt": "节选"
  },
  "provenanceShort": {
   "live": "由浏览器扩展从网页读取，没有第三方证明",
   "pasted": "用户粘贴，不是从页面读取",
   "rehearsal": "演练，非真实对话",
   "none": "没有来源记载"
  }
 },
 "limits": [
  "不能证明网页一定来自所写的机构，也不能证明对方客服的真实身份。",
  "不能证明缺口期间没有其他消息。",
  "没有外部锚点时，不能证明记录在导出之前没有整份重做过。",
  "不能代替平台自己保存的原始对话。原对话仍在平台上，请勿删除。",
  "方案、金额和年化利率由软件从对话文字中读出或算出，以对话原文和合同为准。",
  "这是记录，不是法律意见；是否采信由审理机关判断。"
 ],
 "art93": {
  "system": "生成和存储的环境",
  "systemValue": "{{browser}}；协商助手扩展 {{version}}；数据只存在用户本机的浏览器里",
  "running": "记录时是否正常运行",
  "runningClean": "记录期间没有写入异常或中断",
  "runningGaps": "有 {{count}} 处中断或缺口，已逐一列出",
  "monitoring": "防错和核查手段",
  "monitoringValue": "每条消息写入后才确认；每条计算 SHA-256 并与前一条相接；中断写成缺口，不补写",
  "method": "保存、传输、提取的方法",
  "methodValue": "从页面显示的内容逐条读取，只追加，不改写；改动、撤回、更正各记一条；导出由同一份数据生成",
  "course": "是否在正常往来中形成",
  "courseLive": "在用户与对方的在线对话中随时形成",
  "coursePasted": "由用户事后粘贴形成",
  "courseRehearsal": "演练中形成，不是与对方的往来",
  "person": "保存和提取的人",
  "personValue": "用户本人，在本机操作",
  "other": "其他",
  "otherValue": "页面时间与本机时间分开记录；本机时钟没有经过第三方校准"
 },
 "check": [
  "不用任何专门工具：在解压后的文件夹里运行 sha256sum -c manifest-sha256.txt。",
  "用项目提供的 verify.html（不联网，把压缩包拖进去）或 verify.py。请从项目取得，不要用随包附带的程序。",
  "锚点码：对照对话中发出的锚点码，或另行保存的锚点码。"
 ],
 "speaker": {
  "agent": "客服",
  "customer": "用户",
  "bot": "机器人",
  "system": "系统",
  "unknown": "说话人不明"
 },
 "staff": "工号{{number}}",
 "line": {
  "named": "{{speaker}}「{{name}}」",
  "session": {
   "start": "开始记录",
   "frame": "开始读取嵌入的聊天窗口",
   "pause": "暂停记录",
   "resume": "继续记录",
   "stop": "结束记录"
  },
  "seen": {
   "live": "",
   "present": "（开始记录时已在页面上）",
   "history": "（后来加载读到，不是发出时间）",
   "pasted": "（用户粘贴，时间为粘贴时间）"
  },
  "content": {
   "text": "",
   "image": "〔图片〕",
   "file": "〔文件〕",
   "card": "〔卡片〕"
  },
  "pageTime": "页面时间：{{raw}}",
  "pageTimeIso": "页面时间：{{raw}}（即 {{iso}}）",
  "secret": {
   "one-time-code": "原文含一次性验证码，没有保存",
   "password": "原文含密码，没有保存",
   "card-security-code": "原文含银行卡安全码，没有保存"
  },
  "part": "长消息的第 {{index}} 部分，共 {{count}} 部分",
  "guessed": "说话人为推测",
  "provisional": "读到时页面可能仍在变化",
  "settledFrom": "[{{seq}}] {{time}} 显示完毕。最初显示的文字：",
  "revision": {
   "settled": "页面显示完毕",
   "streamed": "页面逐字显示",
   "edited": "页面改动了文字",
   "speaker": "说话人有新的依据",
   "delivery": "发送状态变化",
   "time": "页面时间变化"
  },
  "delivery": {
   "sending": "正在发送",
   "sent": "已发送",
   "failed": "发送失败"
  },
  "recall": {
   "notice": "页面显示这条消息已撤回",
   "removed": "这条消息从页面上消失，没有提示"
  },
  "correction": {
   "speaker": "用户更正说话人",
   "order": "用户更正顺序",
   "split": "用户更正分段",
   "page-time": "用户更正页面时间",
   "not-a-message": "用户注明这不是一条消息"
  },
  "orderAfter": "应在 [{{seq}}] 之后",
  "orderFirst": "应在最前",
  "see": "见 [{{seq}}]",
  "targetElsewhere": "所指的一条不在本记录中",
  "note": {
   "thought": "用户备注",
   "phone": "用户备注（电话）",
   "other": "用户备注（其他）"
  },
  "noteAbout": "所记之事的时间：{{time}}（用户填写）",
  "noteOn": "针对 [{{seq}}]",
  "attachment": {
   "screenshot": "截图",
   "file": "文件"
  },
  "attachmentFacts": "{{mime}}，{{bytes}} 字节，SHA-256 {{sha256}}",
  "attachmentWithheld": "附件未随本记录提供",
  "attachmentIn": "见附件 {{path}}",
  "attachmentPainted": "提供的是遮盖后的副本，见附件 {{path}}；与原件是否一致无法核对",
  "gap": "缺口",
  "gapFromTo": "{{from}} 至 {{to}}",
  "gapSomewhere": "不知缺在哪一段时间",
  "gapDerived": "（由记录推定）",
  "erasure": "用户抹除了 [{{seq}}] 的{{field}}",
  "anchor": {
   "chat-code": "锚点码",
   "rfc3161": "时间戳"
  },
  "anchorOf": "对应第 {{seq}} 条，哈希 {{hash}}",
  "anchorSeen": "锚点码出现在 [{{seq}}]",
  "links": "链接指向：{{links}}"
 },
 "gap": {
  "unclean-stop": "记录没有正常结束",
  "not-ended": "导出时记录还没有结束，此后的内容不在内",
  "page-reloaded": "页面重新加载",
  "page-hidden-discarded": "页面在后台被浏览器清出内存",
  "frame-lost": "对话所在的框架消失",
  "counted": "页面写明共 {{page}} 条消息，记录里有 {{held}} 条",
  "list-replaced": "消息列表被页面替换",
  "virtualised-unread": "消息在读到之前被页面移除",
  "history-not-loaded": "更早的消息没有加载",
  "extension-updated": "扩展更新",
  "permission-withdrawn": "网站权限被收回",
  "clock-jump": "本机时钟跳动",
  "storage-full": "存储空间不足",
  "text-unread": "有 {{lines}} 处文字（约 {{characters}} 字）没能认出是哪条消息，没有记入",
  "other-chat": "页面上另有一个聊天，没有记入",
  "page-overload": "页面变化过多，没有读全",
  "paused-by-user": "用户暂停或停止了记录"
 },
 "field": {
  "text": "文字",
  "speakerName": "名称",
  "staffNumber": "工号",
  "title": "页面标题",
  "fileName": "文件名",
  "linkTargets": "链接"
 },
 "offerKind": {
  "installment": "分期",
  "settlement": "一次性结清",
  "extension": "延期",
  "minimum": "最低还款",
  "waiver": "减免",
  "none": "其他"
 },
 "offerField": {
  "periods": "期数",
  "periodUnit": "一期多长",
  "perPeriodFen": "每期金额",
  "firstPaymentFen": "首付金额",
  "firstPaymentRatio": "首付比例",
  "downPaymentDue": "首付期限",
  "totalFen": "总额",
  "discountRatio": "仍需支付的比例",
  "discountBase": "折扣的计算基数",
  "waivedFen": "减免金额",
  "waivedKinds": "减免项目",
  "waivedRatio": "减免比例",
  "deferMonths": "延期月数",
  "deferDays": "延期天数",
  "firstDueDate": "首个还款日",
  "dueDay": "每月还款日",
  "payBy": "最晚还款日",
  "deadline": "方案有效期",
  "rate": "利率",
  "steps": "分段金额",
  "choices": "可选",
  "ranges": "范围",
  "approx": "约数",
  "conditions": "条件",
  "lender": "放款方全称",
  "productAndContract": "产品和合同编号",
  "asOf": "金额截至日",
  "totalDue": "应还金额和明细",
  "planType": "方案类型",
  "totalToPay": "总还款额",
  "count": "期数",
  "firstDate": "首期还款日",
  "paymentDates": "每期还款日",
  "amountEach": "每期金额",
  "waivedItems": "减免项目和生效时间",
  "interestAndPenaltyDuringPlan": "期间是否再计利息和罚息",
  "channel": "还款渠道",
  "creditTreatment": "征信如何报送",
  "defaultConsequence": "一期没还的后果",
  "confirmationForm": "以什么方式确认",
  "allocation": "冲抵顺序",
  "planRateAnnual": "方案年化利率",
  "earlySettlementRule": "提前结清",
  "graceDaysOnMiss": "宽限日",
  "collectionPaused": "是否停止催收",
  "validUntil": "方案有效期",
  "settlementProof": "结清证明",
  "agentIdOrTicket": "工号或工单号",
  "revocable": "对方能否撤回",
  "basis": "计算方式",
  "value": "数值"
 },
 "offerValue": {
  "periodUnit": {
   "month": "一个月"
  },
  "discountBase": {
   "principal": "本金",
   "total": "总额"
  },
  "waivedKinds": {
   "penalty": "罚息",
   "interest": "利息",
   "fee": "费用",
   "principal": "本金"
  },
  "basis": {
   "day": "日利率",
   "month": "月利率",
   "year": "年利率",
   "perPeriodFlat": "每期费率，按本金"
  }
 },
 "offer": {
  "heading": "方案 {{n}}：{{kind}}",
  "term": "条款",
  "value": "读出的值",
  "quote": "对话原文",
  "at": "[{{seq}}]「{{text}}」"
 },
 "plan": {
  "heading": "核算 {{n}}",
  "headingOwn": "核算 {{n}}（用户自己填写或更正，不是对方所说）",
  "number": "期次",
  "due": "日期",
  "amount": "金额（元）",
  "total": "合计",
  "down": "首付",
  "simple": "年化利率（单利）",
  "compound": "年化利率（复利，内部收益率）",
  "principal": "本金",
  "interest": "利息",
  "fee": "费用",
  "balance": "剩余本金"
 },
 "place": {
  "entry": "第 {{conversation}} 段对话第 {{seq}} 条",
  "field": "{{entry}} · {{field}}",
  "line": "{{file}} 第 {{line}} 行",
  "fields": {
   "text": "文字",
   "speakerName": "名称",
   "staffNumber": "工号",
   "title": "网页标题",
   "fileName": "文件名",
   "linkTargets": "链接"
  }
 },
 "conflict": {
  "title": "前后说法不一的条款"
 },
 "found": {
  "verdict": "给用户的建议",
  "note": "只按导出时填写的数字判断，不含与用户收入、支出、发薪日有关的判断；不表示用户已经答应。",
  "findings": "发现",
  "finding": "{{severity}}：{{text}}",
  "questions": "没说清或没填的",
  "terms": "确认清单里没有说定的",
  "checked": "核对过的",
  "notChecked": "没能核对的",
  "rules": "对照的规定"
 },
 "comparison": {
  "total": "一共要还（元）",
  "extra": "比现欠多付（元）",
  "highest": "最高一个月（元）",
  "months": "要还几个月",
  "end": "最后一笔",
  "left": "还完后仍剩本金（元）",
  "simple": "年化（单利）",
  "verdict": "给用户的建议",
  "note": "每个数怎么来的，见各自的计算过程。"
 },
 "agreement": {
  "confirmedAt": "确认时间",
  "messages": "依据的对话",
  "offer": "方案",
  "open": "还没问到的条款"
 },
 "annex": {
  "number": "附件 {{n}}",
  "file": "文件",
  "entry": "对应",
  "notShown": "这类文件不在此显示，请打开文件查看。"
 },
 "readme": {
  "title": "这份记录怎样产生、怎样核对、不能证明什么",
  "how": "一、怎样产生",
  "howText": "由浏览器扩展「协商助手」在用户本人的电脑上，从在线客服页面显示的内容逐条读取。每读到一条即写入本机，只追加，不改写。页面时间与本机时间分开记录。读不到的时段写成缺口。内容没有上传到任何地方。",
  "files": "二、文件",
  "fileList": [
   "data/record.jsonl：唯一的数据来源。每行一条，带哈希。其余文件都由它生成。",
   "data/transcript.html：可直接阅读和打印的对话记录。",
   "data/transcript.csv：表格。",
   "data/plans.json：从对话中读出的方案和核算结果。",
   "data/plans.csv：还款计划表，一行一期。",
   "manifest-sha256.txt：每个文件的 SHA-256。"
  ],
  "attachments": "data/attachments/：截图和文件。",
  "check": "三、怎样核对",
  "art93": "四、有关事实",
  "limits": "五、不能证明什么"
 },
 "csv": {
  "conversation": "对话",
  "seq": "序号",
  "kind": "类别",
  "observedAt": "本机时间",
  "pageTimeRaw": "页面时间（原样）",
  "pageTimeIso": "页面时间（确定时）",
  "speaker": "说话人",
  "speakerReason": "说话人依据",
  "name": "名称",
  "staff": "工号",
  "text": "文字",
  "target": "所指序号",
  "detail": "说明",
  "hash": "哈希"
 },
 "kind": {
  "session": "记录",
  "message": "消息",
  "revision": "改动",
  "recall": "撤回",
  "correction": "更正",
  "note": "备注",
  "attachment": "附件",
  "gap": "缺口",
  "erasure": "抹除",
  "anchor": "锚点"
 },
 "problem": {
  "zip-malformed": "压缩包损坏，读不出来",
  "zip-unsafe-path": "压缩包里有不安全的路径",
  "zip-duplicate-name": "压缩包里有同名文件",
  "zip-too-large": "压缩包解开后过大",
  "bag-malformed": "不是有效的 BagIt 文件夹",
  "not-a-record": "不是协商助手导出的记录",
  "file-missing": "清单上的文件不在",
  "file-unlisted": "文件不在清单上",
  "file-hash-mismatch": "文件与清单上的哈希不符",
  "tag-hash-mismatch": "说明文件与清单上的哈希不符",
  "unexpected-file": "有不该出现的文件",
  "record-malformed": "record.jsonl 的这一行读不懂",
  "record-not-canonical": "record.jsonl 的这一行不是规范写法",
  "record-unsupported": "记录的格式版本不认识",
  "header-mismatch": "开头所写与各条不符",
  "first-entry-missing": "开头的条目不在",
  "entries-missing": "中间有条目不在",
  "entries-out-of-order": "条目顺序不对",
  "duplicate-id": "有重复的条目",
  "foreign-conversation": "混入了另一段对话的条目",
  "chain-broken": "与前一条的哈希接不上",
  "hash-mismatch": "这一条与它的哈希不符",
  "commitment-mismatch": "这一条的文字与它的承诺值不符",
  "field-half-withheld": "文字与盐值只有其一",
  "erasure-unfulfilled": "记载已抹除的内容仍在",
  "html-differs": "transcript.html 与 record.jsonl 不一致",
  "csv-differs": "transcript.csv 与 record.jsonl 不一致",
  "plans-differ": "plans.json 或 plans.csv 与 record.jsonl 不一致",
  "readme-differs": "README.zh.txt 与 record.jsonl 不一致",
  "other-version": "由其他版本生成，无法逐字核对",
  "attachment-mismatch": "附件与记录里的哈希不符",
  "attachment-unreferenced": "附件没有对应的条目",
  "quote-mismatch": "方案引用的文字不在所指的消息里",
  "reference-unknown": "方案、核算或约定指向了记录里没有的内容或时间",
  "plan-sum-mismatch": "各期金额相加与合计不符",
  "anchor-mismatch": "锚点与记录不符：锚点之后记录被重做过，或锚点被改过",
  "anchor-code-unknown": "对话中的锚点码与本记录不符：属于另一份记录，或本记录被重做过",
  "anchor-supplied-unknown": "给出的锚点码与本记录不符",
  "anchor-in-rehearsal": "演练记录不应有锚点",
  "timestamp-invalid": "时间戳与记录不符",
  "plan-rate-mismatch": "年化利率与还款计划对不上",
  "plan-working-mismatch": "计算过程的结果与还款计划对不上",
  "plan-finding-mismatch": "方案的发现或建议与还款计划对不上"
 },
 "verifyPage": {
  "title": "核对协商助手的记录",
  "lead": "把导出的压缩包拖到这里，或选择文件。不联网，文件不会离开这台设备。",
  "choose": "选择压缩包",
  "codes": "另行保存的锚点码（可不填，一行一个）",
  "running": "正在核对",
  "file": "文件",
  "problems": "发现的问题",
  "noProblems": "没有发现问题",
  "anchors": "锚点",
  "anchoredTo": "第 {{from}} 至 {{to}} 条有锚点",
  "unanchored": "第 {{from}} 至 {{to}} 条没有锚点",
  "timestamps": "时间戳",
  "timestamp": {
   "signed": "{{place}}：签名与其中的证书相符，机构所述时间 {{time}}，涵盖到第 {{to}} 条。证书属于谁，还须用 verify.py 和 openssl 核对。",
   "unsigned": "{{place}}：签名不成立，不能当作锚点。",
   "unknown": "{{place}}：签名未核对，请用 verify.py 和 openssl 核对。"
  },
  "place": "位置",
  "what": "内容",
  "again": "核对另一个"
 },
 "working": {
  "figure": "数字",
  "formula": "怎么算的",
  "note": "前提与出处",
  "figures": {
   "owed": "现在欠的合计",
   "waived": "减免合计",
   "totalPaid": "合计还款",
   "extraOverBalance": "比现欠多付",
   "interest": "其中利息",
   "fee": "其中费用",
   "instalment": "每期应还",
   "principalPart": "每期本金",
   "firstInterest": "第一期利息",
   "pauseInterest": "延期期间的利息",
   "periodFee": "每期手续费",
   "upFrontFee": "前收费用",
   "periodicIrr": "每月内部收益率",
   "annualSimple": "年化利率（单利）",
   "annualCompound": "年化利率（复利，内部收益率法）",
   "xirr": "年化利率（复利，按实际天数）",
   "contractCost": "照原合同的总额",
   "contractExtra": "与原合同相差",
   "penaltyPhase": "逾期阶段年化（单利）",
   "highestMonth": "最高一个月要还",
   "planMonths": "从第一笔到最后一笔（月数）"
  },
  "assumptions": {
   "periods-are-months": "每期按一个月计。",
   "first-period-is-one-month": "日期不全，第一期按一个月后还计。",
   "down-payment-at-start": "首付和前收费用按第一天付计。",
   "split-by-implied-rate": "对方只报了金额，本金和利息按算出的利率拆分。",
   "actual-365": "按实际天数计，一年 365 天。",
   "interest-on-whole-balance": "延期期间的利息按现欠全部金额计；如果只按本金计，会少一些。",
   "same-payments-under-contract": "假定按同样的日期还同样的钱，先还费用和利息，再还本金。",
   "rounded-to-a-fen": "四舍五入到分。",
   "rest-in-last": "除不尽的尾差在最后一期。",
   "later-on-what-is-left": "以后每期按当时剩余的本金同样算。",
   "added-each-month": "每月的利息四舍五入到分，加进本金，再算下个月。"
  }
 },
 "planCsv": {
  "plan": "核算",
  "index": "期次",
  "date": "日期",
  "payment": "应还（元）",
  "principal": "本金（元）",
  "interest": "利息（元）",
  "fee": "费用（元）",
  "balance": "剩余本金（元）"
 },
 "findings": {
  "findings": {
   "total-differs": "对方说合计 {{stated}} 元，各期加起来是 {{sum}} 元，差 {{difference}} 元。",
   "total-differs-one-period": "对方说合计 {{stated}} 元，各期加起来是 {{sum}} 元，正好差一期（{{each}} 元）。期数可能说错了。",
   "total-differs-fee": "对方说合计 {{stated}} 元，各期加起来是 {{sum}} 元，差的 {{difference}} 元正好等于费用。",
   "total-differs-interest": "对方说合计 {{stated}} 元，各期加起来是 {{sum}} 元，差的 {{difference}} 元正好等于利息。",
   "total-differs-rounding": "合计与各期之和只差 {{difference}} 元，像是四舍五入的尾差。",
   "financed-above-balance": "方案按 {{financed}} 元起算，现在欠 {{balance}} 元，多出 {{difference}} 元。",
   "financed-below-balance": "方案按 {{financed}} 元起算，现在欠 {{balance}} 元，少的 {{difference}} 元怎么处理还不清楚。",
   "penalty-folded-in": "罚息被并入新的本金。之后若再计利息或手续费，罚息也会跟着计息。",
   "fee-folded-in": "费用被并入新的本金。之后若再计利息或手续费，这笔费用也会跟着计息。",
   "interest-folded-in": "原来的利息被并入新的本金。之后若再计利息，就是利上加利。",
   "paid-below-balance": "各期加起来 {{paid}} 元，现在欠 {{balance}} 元。剩下的 {{open}} 元是减免还是以后再还，还没有说。",
   "paid-below-rounding": "欠的钱里还差 {{open}} 元没有算进来，像是四舍五入的尾差。",
   "above-capacity": "有 {{count}} 个月要还的超过每月可还的 {{capacity}} 元：{{months}}。最多的一个月要还 {{highest}} 元，差 {{short}} 元。",
   "lump-sum-above-capacity": "一次要还 {{highest}} 元，超过每月可还的 {{capacity}} 元，钱要另有来源。",
   "nothing-left-to-pay-with": "收入减去必要支出和其他还款后是 {{capacity}} 元，没有余钱还这个方案。",
   "down-payment-above-capacity": "首付 {{down}} 元，超过每月可还的 {{capacity}} 元。",
   "close-to-capacity": "最高一个月要还 {{highest}} 元，每月可还 {{capacity}} 元，几乎没有余地。",
   "last-instalment-larger": "最后一期 {{payment}} 元，比平常的 {{usual}} 元多 {{difference}} 元。",
   "last-instalment-smaller": "最后一期 {{payment}} 元，比平常的 {{usual}} 元少 {{difference}} 元。",
   "first-instalment-larger": "第一期 {{payment}} 元，比平常的 {{usual}} 元多 {{difference}} 元。",
   "deferral-accrual-unknown": "延期期间计不计利息和罚息，对方没有说。到期要还多少，现在算不出来。",
   "deferral-interest-runs": "延期期间照常计息，按方案一共多付利息 {{interest}} 元。",
   "settlement-not-below-principal": "一次性还 {{pay}} 元，不低于剩余本金 {{principal}} 元，减免的只是利息、罚息和费用。",
   "settlement-without-discount": "一次性还 {{pay}} 元，就是现在欠的全部，没有减免。",
   "settlement-above-balance": "一次性还 {{pay}} 元，比现在欠的 {{balance}} 元还多。",
   "settlement-and-waiver-differ": "一次性还 {{pay}} 元，加上减免 {{waived}} 元，和现在欠的 {{balance}} 元差 {{difference}} 元。",
   "minimum-leaves-rest": "先还的 {{minimum}} 元只是一部分，其余的在还清前可能继续计息。",
   "up-front-fee": "开始时先收 {{fee}} 元费用。",
   "dearer-than-contract": "同样的钱按同样的日子还，照原合同（现在按日利率 {{daily}} 计息）共 {{contract}} 元，这个方案多 {{extra}} 元。",
   "longer-than-needed": "方案要还 {{months}} 个月，按每月可还的钱 {{shortest}} 个月就够。方案一共比现欠多付 {{extra}} 元。",
   "penalty-continues": "按方案还款期间，罚息还会继续计。",
   "waiver-without-amount": "说了减免，没有说减免多少。",
   "waiver-lost-on-default": "任何一期没按时还，减免就会收回。",
   "waiver-after-the-end": "减免要等按期还完或结清后才生效，中途不算数。",
   "first-due-passed": "第一笔的还款日 {{due}} 已经过了。",
   "first-due-before-payday": "第一笔 {{due}} 要还，当月工资 {{payday}} 日才发。",
   "validity-passed": "方案有效期到 {{until}}，已经过了。",
   "validity-too-short": "方案有效期到 {{until}}，还剩不到 {{hours}} 小时。来不及细看，可以先问能不能保留。",
   "personal-account": "对方要求把钱付到个人账户。正规还款走官方 App、银行卡代扣或对公账户，先不要付。",
   "rate-differs": "对方报的利率折成年化是 {{stated}}，按各期金额算是单利 {{simple}}、复利（内部收益率）{{compound}}。",
   "rate-per-period-annualised": "每期费率 {{stated}} 按原本金收，乘以 12 是 {{timesTwelve}}；本金越还越少，实际年化是单利 {{simple}}、复利 {{compound}}。",
   "rate-per-period-called-annual": "{{stated}} 像是每期的费率，不是年化。按各期金额算，年化是单利 {{simple}}、复利 {{compound}}。",
   "ceiling-passed": "年化单利 {{simple}}（复利 {{compound}}），高于 {{ceiling}} 这条线。出处：{{source}}。可以请对方说明。",
   "penalty-phase-above-ceiling": "逾期阶段年化约 {{penalty}}，可能高于 {{ceiling}} 这条线，请对照合同核对。出处：{{source}}。",
   "penalty-multiple-high": "罚息是合同利率的 {{multiple}} 倍。参考：{{source}}，一般为 1.3 到 1.5 倍。",
   "rate-ambiguous": "这样的收付有几个年化利率都说得通（单利 {{rates}}），不能只看一个数。",
   "rate-none": "这样的收付没有年化利率，只比较总额。",
   "rate-out-of-range": "时间太短或差额太大，年化利率没有参考意义，只比较总额。",
   "terms-in-conflict": "有 {{count}} 项条件前后说法不一样。",
   "terms-missing": "确认清单里还有 {{count}} 项没有问到。"
  },
  "questions": {
   "count": "还没问到分几期。",
   "per-payment": "还没问到每期还多少。",
   "financed-amount": "还没问到方案按多少本金起算。",
   "plan-rate": "还没问到方案的利率。",
   "fee-rate": "还没问到手续费是多少。",
   "fee-charged-when": "还没问到手续费是每期收还是一次收。",
   "step-terms": "分段还款里有一段的期数或金额没说清。",
   "payment-dates": "有的还款没有日期或金额。",
   "first-due-date": "还没问到第一期还款日。日期不清，就看不出赶不赶得上发工资。",
   "down-payment-amount": "还没问到首付多少。",
   "down-payment-date": "还没问到首付哪天付。",
   "settlement-amount": "还没问到一次性还多少算结清。",
   "settlement-share-of": "还没问到打折是按欠款总额还是按本金。",
   "settlement-date": "还没问到结清的截止日期。",
   "minimum-amount": "还没问到最低还款额。",
   "minimum-date": "还没问到最低还款的日期。",
   "rest-amount": "还没问到剩余部分到期一共还多少。",
   "rest-date": "还没问到剩余部分哪天还。",
   "deferral-end": "还没问到延期到哪一天。",
   "deferral-accrual": "还没问到延期期间计不计息。",
   "deferral-then": "还没问到延期后是一次还清还是分期。",
   "waiver-item": "还没问到减免的是哪一项。",
   "waiver-amount": "还没问到减免多少。",
   "waiver-timing": "还没问到减免什么时候生效。",
   "waiver-default": "还没问到有一期没还上时减免算不算数。",
   "waiver-in-payments": "还没问到报的金额是否已扣除减免。",
   "channel": "还没问到通过哪里还款。",
   "interest-during-plan": "还没问到按方案还款期间是否另计利息。",
   "penalty-during-plan": "还没问到按方案还款期间是否再计罚息。",
   "balance-principal": "还不知道剩余本金是多少。",
   "balance-interest": "还不知道利息是多少。没有就填 0。",
   "balance-penalty": "还不知道罚息是多少。没有就填 0。",
   "balance-fees": "还不知道其他费用是多少。没有就填 0。",
   "as-of": "还不知道欠款金额截至哪一天。",
   "valid-until": "还没问到方案保留到什么时候。",
   "contract-rate": "还没有填合同利率，不能和原合同比较。",
   "day-count": "还不知道按 360 天还是 365 天计息。",
   "penalty-multiple": "还没有填罚息倍数或逾期天数，逾期阶段的成本算不出来。",
   "lender-kind": "还没有确定放款机构的类型，不能对照规定。",
   "unread-field": "有一项还没填完整，先不算。",
   "capacity": "还没有填收入、必要支出和其他还款，看不出是否还得起。"
  },
  "severity": {
   "info": "提示",
   "caution": "留意",
   "serious": "要紧"
  },
  "verdict": {
   "can-confirm": "可以确认",
   "your-decision": "可自行决定",
   "do-not-answer-yet": "先别答应"
  },
  "checks": {
   "schedule": "还款计划",
   "stated-total": "合计与各期之和",
   "balance": "与现欠金额",
   "rate": "年化利率",
   "stated-rate": "对方报的利率",
   "ceiling": "利率对照线",
   "penalty-phase": "逾期阶段利率",
   "contract": "与原合同",
   "affordability": "每月是否还得起",
   "payday": "还款日与发薪日",
   "validity": "方案有效期",
   "waivers": "减免",
   "channel": "还款渠道"
  },
  "rules": {
   "court-24": {
    "name": "法院可调减的 24%",
    "wording": "超过 24% 的部分，可在诉讼中请求法院调减；协商时可请对方说明或减免。",
    "scope": "银行、消费金融公司、小额贷款公司的借款"
   },
   "assist-24": {
    "name": "互联网助贷 24%",
    "wording": "单笔综合融资成本的监管要求，针对 2025-10-01 起的新业务。",
    "scope": "银行通过平台发放的贷款"
   },
   "micro-24": {
    "name": "小贷新发放 24%",
    "wording": "监管指引，针对新发放贷款，不是借款人可直接主张的权利。",
    "scope": "小额贷款公司的新贷款"
   },
   "micro-lpr4": {
    "name": "小贷新发放 LPR 四倍",
    "wording": "监管指引的目标，到 2027 年底前的新发放贷款。",
    "scope": "小额贷款公司的新贷款"
   },
   "lpr4-private": {
    "name": "民间借贷 LPR 四倍",
    "wording": "只适用于民间借贷，不适用于持牌机构。",
    "scope": "民间借贷"
   },
   "contract": {
    "name": "本人合同",
    "wording": "利率、罚息和费用以合同约定为准。",
    "scope": "所有放款机构"
   },
   "penalty-1_5x": {
    "name": "罚息 1.3 到 1.5 倍",
    "wording": "在合同利率水平上加收 30% 到 50%；是否适用于消费金融公司不确定，以合同为准。",
    "scope": "银行；消费金融公司待核实"
   }
  },
  "ruleNote": {
   "latest": "请以最新规定为准。核对日期 {{checkedOn}}，把握程度：{{confidence}}。",
   "scope": "适用：{{scope}}。",
   "source": "出处：{{source}}。"
  },
  "confidence": {
   "high": "高",
   "medium": "中",
   "low": "低"
  }
 }
}'''),
    "en": json.loads(r'''{
 "doc": {
  "title": "Record of a conversation",
  "rehearsal": "Rehearsal, not a real conversation",
  "pasted": "Pasted by the user",
  "excerpt": "Excerpt",
  "excerptRange": "Entries {{from}} to {{to}} of {{all}}; hash of the last entry of the whole: {{hash}}",
  "page": "Page {{n}} of {{m}}",
  "colon": ": ",
  "comma": ", ",
  "stop": ".",
  "yes": "yes",
  "no": "no",
  "none": "none",
  "unknown": "not known",
  "separator": ", ",
  "date": "{{year}}-{{month}}-{{day}}",
  "month": "{{year}}-{{month}}",
  "withheld": {
   "redacted": "[withheld in this export]",
   "erased": "[erased by the user]"
  }
 },
 "section": {
  "facts": "Facts",
  "verdicts": "Three verdicts",
  "limits": "What this record does not prove",
  "art93": "Facts on the authenticity of electronic data (items of art. 93, PRC civil evidence rules)",
  "check": "How to check",
  "conversation": "Conversation {{n}}",
  "offers": "Offers the other side made",
  "plans": "Schedules worked out",
  "comparison": "Schedules compared",
  "agreement": "What was agreed",
  "agreementOpen": "What the other side confirmed (some terms are still open)",
  "annex": "Annex",
  "withheld": "What is withheld"
 },
 "fact": {
  "label": "Name of the record",
  "lender": "Lender (stated by the user)",
  "product": "Product (stated by the user)",
  "amounts": "Amounts owed (stated by the user)",
  "parties": "Other side as the page showed it",
  "page": "Page address",
  "frame": "Frame of the chat",
  "pageTitle": "Page title",
  "period": "Recorded",
  "timeZone": "Time zone",
  "environment": "Environment",
  "environmentValue": "{{browser}}; Parley extension {{version}}",
  "counts": "Entries",
  "countsValue": "{{all}} in all: messages {{messages}} ({{speakers}}), steps of display and recognition {{settling}}, changes and recalls {{changes}}, corrections {{corrections}}, notes {{notes}}, attachments {{attachments}}, gaps noted {{gaps}}, starts, stops, anchors and erasures {{others}}",
  "speakerCount": "{{speaker}} {{count}}",
  "exportedAt": "Exported",
  "exportedValue": "{{time}}; {{zone}}; {{browser}}; Parley extension {{version}}",
  "recordId": "Record number",
  "recordHash": "Record hash",
  "recordHashValue": "{{hash}} (SHA-256 of record.jsonl)",
  "head": "Chain head",
  "headValue": "Entry {{seq}}, {{hash}}",
  "code": "Anchor code",
  "to": "{{from}} to {{to}}"
 },
 "amount": {
  "asOf": "as of {{date}}",
  "principalFen": "principal {{amount}}",
  "interestFen": "interest {{amount}}",
  "penaltyFen": "penalty interest {{amount}}",
  "feesFen": "fees {{amount}}",
  "daysOverdue": "{{days}} days overdue",
  "yuan": "{{amount}} yuan"
 },
 "product": {
  "huabei": "Huabei",
  "jiebei": "Jiebei",
  "xinyonggou": "Xinyonggou",
  "xinyongdai": "Xinyongdai",
  "other": "Other"
 },
 "verdict": {
  "integrity": "Integrity",
  "completeness": "Completeness",
  "provenance": "Provenance",
  "integrityState": {
   "broken": "Inconsistent, see the problems listed",
   "self-consistent": "Consistent in itself only, no outside anchor",
   "anchored-in-chat": "Consistent; entries {{from}} to {{to}} match an anchor code that appears in the chat and can be checked against the platform's own copy",
   "anchored": "Unaltered since the anchor (entry {{to}})"
  },
  "integrityMore": {
   "self-consistent": "Each entry's hash joins the one before. Without an outside anchor, whoever holds the record could rebuild all of it.",
   "anchored-in-chat": "Nothing anchors what comes after entry {{to}}.",
   "timestamp": "Holds a timestamp for entries up to {{to}}, to be checked with the verifier."
  },
  "completenessState": {
   "complete": "Complete: no gap while recording",
   "complete-from": "Complete from {{time}}; earlier messages were not loaded",
   "gaps": "Gaps: {{count}}",
   "pasted": "Pasted by the user; completeness cannot be checked",
   "none": "No recording session; completeness cannot be checked",
   "excerpt": "Excerpt, entries {{from}} to {{to}} only"
  },
  "gapLine": "[{{seq}}] {{reason}}, {{from}} to {{to}}",
  "gapLineSomewhere": "[{{seq}}] {{reason}}, at a time that is not known",
  "provenanceState": {
   "live": "Read by a browser extension, in the user's own browser, from the page {{page}}",
   "pasted": "Text pasted by the user, not read from a page",
   "rehearsal": "Rehearsal, not a real conversation",
   "none": "No source is stated"
  },
  "provenanceMore": {
   "live": "No third party vouches that the page really sent this content.",
   "pasted": "Speakers and times were guessed by software and confirmed by the user; there is no source page.",
   "rehearsal": "A conversation with the extension's own practice page; the other side is no institution.",
   "none": "Where this content came from cannot be said."
  },
  "integrityShort": {
   "broken": "Inconsistent, see the problems listed",
   "self-consistent": "Consistent in itself only, no outside anchor",
   "anchored-in-chat": "Consistent, and matches an anchor code in the chat, which the platform's own copy can confirm",
   "anchored": "Unaltered since the anchor"
  },
  "completenessShort": {
   "complete": "Complete",
   "complete-from": "Complete from when recording began; earlier messages were not loaded",
   "gaps": "Gaps",
   "pasted": "Pasted; completeness cannot be checked",
   "none": "Completeness cannot be checked",
   "excerpt": "Excerpt"
  },
  "provenanceShort": {
   "live": "Read from the page by a browser extension; no third party vouches for it",
   "pasted": "Pasted by the user, not read from a page",
   "rehearsal": "Rehearsal, not a real conversation",
   "none": "No source is stated"
  }
 },
 "limits": [
  "It does not prove that the page belongs to the institution named, nor who the agent was.",
  "It does not prove that no other message was sent during a gap.",
  "Without an outside anchor it does not prove that the whole was not rebuilt before export.",
  "It does not replace the platform's own conversation. The original is still there; do not delete it.",
  "Offers, amounts and annualised rates were read or worked out by software; the words of the chat and the contract prevail.",
  "It is a record, not legal advice; what weight it has is for the court or authority to decide."
 ],
 "art93": {
  "system": "Environment in which it was made and kept",
  "systemValue": "{{browser}}; Parley extension {{version}}; data only in the browser on the user's own machine",
  "running": "Whether it ran normally",
  "runningClean": "No error or interruption was written while recording",
  "runningGaps": "{{count}} interruptions or gaps, each listed",
  "monitoring": "Means of preventing and checking errors",
  "monitoringValue": "Each message is acknowledged only once written; each has a SHA-256 hash joined to the one before; interruptions are written as gaps, never filled in",
  "method": "How it was stored, sent and extracted",
  "methodValue": "Read item by item from what the page displayed, only ever appended; changes, recalls and corrections are entries of their own; every file of the export is made from the same data",
  "course": "Whether formed in the ordinary course",
  "courseLive": "Formed as the user and the other side talked online",
  "coursePasted": "Formed when the user pasted it afterwards",
  "courseRehearsal": "Formed in a rehearsal; not dealings with the other side",
  "person": "Who kept and extracted it",
  "personValue": "The user, on the user's own machine",
  "other": "Other",
  "otherValue": "Page times and machine times are recorded apart; no third party has checked the machine's clock"
 },
 "check": [
  "With no special tool: run sha256sum -c manifest-sha256.txt in the unpacked folder.",
  "With verify.html (offline, drop the zip on it) or verify.py from the project. Take them from the project, never from the package.",
  "Anchor code: compare with the code sent in the chat, or with one kept elsewhere."
 ],
 "speaker": {
  "agent": "Agent",
  "customer": "User",
  "bot": "Bot",
  "system": "System",
  "unknown": "Speaker unknown"
 },
 "staff": "No. {{number}}",
 "line": {
  "named": "{{speaker}} “{{name}}”",
  "session": {
   "start": "Recording started",
   "frame": "Reading an embedded chat window from here",
   "pause": "Recording paused",
   "resume": "Recording resumed",
   "stop": "Recording stopped"
  },
  "seen": {
   "live": "",
   "present": " (on the page when recording started)",
   "history": " (loaded later; not the time of sending)",
   "pasted": " (pasted; the time is that of pasting)"
  },
  "content": {
   "text": "",
   "image": "[picture] ",
   "file": "[file] ",
   "card": "[card] "
  },
  "pageTime": "Page time: {{raw}}",
  "pageTimeIso": "Page time: {{raw}} (that is {{iso}})",
  "secret": {
   "one-time-code": "The original held a one-time code, which was not stored",
   "password": "The original held a password, which was not stored",
   "card-security-code": "The original held a card security code, which was not stored"
  },
  "part": "Part {{index}} of {{count}} of a long message",
  "guessed": "The speaker is a guess",
  "provisional": "The page may still have been changing when this was read",
  "settledFrom": "[{{seq}}] {{time}} Shown in full. First shown as:",
  "revision": {
   "settled": "The page finished showing it",
   "streamed": "The page showed it bit by bit",
   "edited": "The page changed the text",
   "speaker": "New grounds for the speaker",
   "delivery": "Sending state changed",
   "time": "Page time changed"
  },
  "delivery": {
   "sending": "sending",
   "sent": "sent",
   "failed": "failed"
  },
  "recall": {
   "notice": "The page shows that this message was recalled",
   "removed": "This message vanished from the page without a notice"
  },
  "correction": {
   "speaker": "The user corrected the speaker",
   "order": "The user corrected the order",
   "split": "The user corrected the division",
   "page-time": "The user corrected the page time",
   "not-a-message": "The user noted that this is not a message"
  },
  "orderAfter": "belongs after [{{seq}}]",
  "orderFirst": "belongs first",
  "see": "see [{{seq}}]",
  "targetElsewhere": "The entry it concerns is not in this record",
  "note": {
   "thought": "Note by the user",
   "phone": "Note by the user (phone)",
   "other": "Note by the user (other)"
  },
  "noteAbout": "Time it is about: {{time}} (stated by the user)",
  "noteOn": "On [{{seq}}]",
  "attachment": {
   "screenshot": "Screenshot",
   "file": "File"
  },
  "attachmentFacts": "{{mime}}, {{bytes}} bytes, SHA-256 {{sha256}}",
  "attachmentWithheld": "The attachment is not part of this record",
  "attachmentIn": "See {{path}}",
  "attachmentPainted": "A painted-over copy is included, see {{path}}; whether it agrees with the original cannot be checked",
  "gap": "Gap",
  "gapFromTo": "{{from}} to {{to}}",
  "gapSomewhere": "at a time that is not known",
  "gapDerived": " (concluded from the ledger)",
  "erasure": "The user erased {{field}} of [{{seq}}]",
  "anchor": {
   "chat-code": "Anchor code",
   "rfc3161": "Timestamp"
  },
  "anchorOf": "For entry {{seq}}, hash {{hash}}",
  "anchorSeen": "The code appears in [{{seq}}]",
  "links": "Links to: {{links}}"
 },
 "gap": {
  "unclean-stop": "recording did not end cleanly",
  "not-ended": "recording had not ended at export; what came later is not in it",
  "page-reloaded": "the page was reloaded",
  "page-hidden-discarded": "the browser discarded the page in the background",
  "frame-lost": "the frame of the chat vanished",
  "counted": "the page says there are {{page}} messages, the record holds {{held}}",
  "list-replaced": "the page replaced the message list",
  "virtualised-unread": "messages were removed before they were read",
  "history-not-loaded": "older messages were not loaded",
  "extension-updated": "the extension was updated",
  "permission-withdrawn": "permission for the site was withdrawn",
  "clock-jump": "the machine's clock jumped",
  "storage-full": "storage was full",
  "text-unread": "{{lines}} pieces of text (about {{characters}} characters) could not be told to be a message and are not in the record",
  "other-chat": "another chat on the page is not in the record",
  "page-overload": "the page changed too much to be read in full",
  "paused-by-user": "the user paused or stopped recording"
 },
 "field": {
  "text": "the text",
  "speakerName": "the name",
  "staffNumber": "the staff number",
  "title": "the page title",
  "fileName": "the file name",
  "linkTargets": "the links"
 },
 "offerKind": {
  "installment": "instalments",
  "settlement": "settlement in one sum",
  "extension": "extension",
  "minimum": "minimum payment",
  "waiver": "waiver",
  "none": "other"
 },
 "offerField": {
  "periods": "Instalments",
  "periodUnit": "Length of a period",
  "perPeriodFen": "Per instalment",
  "firstPaymentFen": "Down payment",
  "firstPaymentRatio": "Down payment ratio",
  "downPaymentDue": "Down payment due",
  "totalFen": "Total",
  "discountRatio": "Share still to be paid",
  "discountBase": "Base of the discount",
  "waivedFen": "Waived",
  "waivedKinds": "What is waived",
  "waivedRatio": "Waived ratio",
  "deferMonths": "Months deferred",
  "deferDays": "Days deferred",
  "firstDueDate": "First due date",
  "dueDay": "Day of the month",
  "payBy": "Pay by",
  "deadline": "Offer valid until",
  "rate": "Rate",
  "steps": "Steps",
  "choices": "Choices",
  "ranges": "Ranges",
  "approx": "Approximate",
  "conditions": "Conditions",
  "lender": "Lender's full name",
  "productAndContract": "Product and contract number",
  "asOf": "Date of the amounts",
  "totalDue": "Amount owed and its parts",
  "planType": "Kind of plan",
  "totalToPay": "Total to pay",
  "count": "Number of instalments",
  "firstDate": "First due date",
  "paymentDates": "Due date of each instalment",
  "amountEach": "Amount of each instalment",
  "waivedItems": "What is waived and from when",
  "interestAndPenaltyDuringPlan": "Interest and penalty during the plan",
  "channel": "Where to pay",
  "creditTreatment": "Credit reporting",
  "defaultConsequence": "If one instalment is missed",
  "confirmationForm": "How it is confirmed",
  "allocation": "What payments are set against",
  "planRateAnnual": "Yearly rate of the plan",
  "earlySettlementRule": "Settling early",
  "graceDaysOnMiss": "Days of grace",
  "collectionPaused": "Whether collection stops",
  "validUntil": "Offer valid until",
  "settlementProof": "Proof of settlement",
  "agentIdOrTicket": "Staff or ticket number",
  "revocable": "Whether it can be withdrawn",
  "basis": "Basis",
  "value": "Value"
 },
 "offerValue": {
  "periodUnit": {
   "month": "one month"
  },
  "discountBase": {
   "principal": "principal",
   "total": "total"
  },
  "waivedKinds": {
   "penalty": "penalty interest",
   "interest": "interest",
   "fee": "fees",
   "principal": "principal"
  },
  "basis": {
   "day": "a day",
   "month": "a month",
   "year": "a year",
   "perPeriodFlat": "each period, on the principal"
  }
 },
 "offer": {
  "heading": "Offer {{n}}: {{kind}}",
  "term": "Term",
  "value": "As read",
  "quote": "Words of the chat",
  "at": "[{{seq}}] “{{text}}”"
 },
 "plan": {
  "heading": "Schedule {{n}}",
  "headingOwn": "Schedule {{n}} (entered or put right by the user, not said by the other side)",
  "number": "No.",
  "due": "Date",
  "amount": "Amount (yuan)",
  "total": "Total",
  "down": "Down payment",
  "simple": "Annual rate (simple)",
  "compound": "Annual rate (compound, IRR)",
  "principal": "Principal",
  "interest": "Interest",
  "fee": "Fees",
  "balance": "Principal left"
 },
 "place": {
  "entry": "Conversation {{conversation}}, entry {{seq}}",
  "field": "{{entry}} · {{field}}",
  "line": "{{file}}, line {{line}}",
  "fields": {
   "text": "text",
   "speakerName": "name",
   "staffNumber": "staff number",
   "title": "page title",
   "fileName": "file name",
   "linkTargets": "links"
  }
 },
 "conflict": {
  "title": "Terms stated in two ways"
 },
 "found": {
  "verdict": "Advice to the user",
  "note": "Judged by the figures filled in at the time of export, without anything about the user’s income, expenses or payday; it does not mean that the user has agreed.",
  "findings": "Findings",
  "finding": "{{severity}}: {{text}}",
  "questions": "Not said or not filled in",
  "terms": "Items of the confirmation list not settled",
  "checked": "Checked",
  "notChecked": "Could not be checked",
  "rules": "Rules held against"
 },
 "comparison": {
  "total": "Total (yuan)",
  "extra": "More than owed now (yuan)",
  "highest": "Highest month (yuan)",
  "months": "Months",
  "end": "Last payment",
  "left": "Principal left at the end (yuan)",
  "simple": "Yearly rate (simple)",
  "verdict": "Advice to the user",
  "note": "How each figure came about stands in the working of its schedule."
 },
 "agreement": {
  "confirmedAt": "Confirmed",
  "messages": "Based on",
  "offer": "Offer",
  "open": "Terms not asked yet"
 },
 "annex": {
  "number": "Annex {{n}}",
  "file": "File",
  "entry": "For",
  "notShown": "This kind of file is not shown here; open the file itself."
 },
 "readme": {
  "title": "How this record was made, how to check it, what it does not prove",
  "how": "1. How it was made",
  "howText": "A browser extension, Parley, read it on the user's own machine, item by item, from what an online customer-service page displayed. Each item is written at once and never rewritten. Page times and machine times are kept apart. Stretches that could not be read are gaps. Nothing was uploaded anywhere.",
  "files": "2. Files",
  "fileList": [
   "data/record.jsonl: the only source, one entry a line, with hashes. The other files are made from it.",
   "data/transcript.html: the conversation to be read and printed.",
   "data/transcript.csv: as a table.",
   "data/plans.json: offers read from the chat and schedules worked out.",
   "data/plans.csv: the schedules, one row a payment.",
   "manifest-sha256.txt: SHA-256 of every file."
  ],
  "attachments": "data/attachments/: screenshots and files.",
  "check": "3. How to check",
  "art93": "4. Facts",
  "limits": "5. What it does not prove"
 },
 "csv": {
  "conversation": "Conversation",
  "seq": "No.",
  "kind": "Kind",
  "observedAt": "Machine time",
  "pageTimeRaw": "Page time (as printed)",
  "pageTimeIso": "Page time (where certain)",
  "speaker": "Speaker",
  "speakerReason": "Grounds for speaker",
  "name": "Name",
  "staff": "Staff number",
  "text": "Text",
  "target": "Concerns No.",
  "detail": "Detail",
  "hash": "Hash"
 },
 "kind": {
  "session": "session",
  "message": "message",
  "revision": "change",
  "recall": "recall",
  "correction": "correction",
  "note": "note",
  "attachment": "attachment",
  "gap": "gap",
  "erasure": "erasure",
  "anchor": "anchor"
 },
 "problem": {
  "zip-malformed": "The zip is damaged and cannot be read",
  "zip-unsafe-path": "The zip holds an unsafe path",
  "zip-duplicate-name": "The zip holds two files of the same name",
  "zip-too-large": "The zip is too large when unpacked",
  "bag-malformed": "Not a valid BagIt folder",
  "not-a-record": "Not a record exported by Parley",
  "file-missing": "A file on the list is missing",
  "file-unlisted": "A file is not on the list",
  "file-hash-mismatch": "A file does not match its hash on the list",
  "tag-hash-mismatch": "A tag file does not match its hash on the list",
  "unexpected-file": "A file that should not be here",
  "record-malformed": "This line of record.jsonl cannot be understood",
  "record-not-canonical": "This line of record.jsonl is not in canonical form",
  "record-unsupported": "The record's format version is not known",
  "header-mismatch": "The header disagrees with the entries",
  "first-entry-missing": "The first entry is missing",
  "entries-missing": "Entries are missing in between",
  "entries-out-of-order": "Entries are out of order",
  "duplicate-id": "An entry appears twice",
  "foreign-conversation": "An entry of another conversation is mixed in",
  "chain-broken": "The hash does not join the entry before",
  "hash-mismatch": "The entry does not match its hash",
  "commitment-mismatch": "The text of this entry does not match its commitment",
  "field-half-withheld": "Only one of text and salt is there",
  "erasure-unfulfilled": "Content recorded as erased is still there",
  "html-differs": "transcript.html disagrees with record.jsonl",
  "csv-differs": "transcript.csv disagrees with record.jsonl",
  "plans-differ": "plans.json or plans.csv disagrees with record.jsonl",
  "readme-differs": "README.zh.txt disagrees with record.jsonl",
  "other-version": "Made by another version; cannot be checked word for word",
  "attachment-mismatch": "An attachment does not match its hash in the record",
  "attachment-unreferenced": "An attachment that no entry refers to",
  "quote-mismatch": "The words an offer quotes are not in the message it names",
  "reference-unknown": "An offer, plan or agreement points to something, or to a time, that is not in the record",
  "plan-sum-mismatch": "The instalments do not add up to the total",
  "anchor-mismatch": "An anchor disagrees with the record: what it anchors was rebuilt, or the anchor was changed",
  "anchor-code-unknown": "An anchor code in the chat does not fit this record: it belongs to another, or this one was rebuilt",
  "anchor-supplied-unknown": "The anchor code supplied does not fit this record",
  "anchor-in-rehearsal": "A rehearsal must not have anchors",
  "timestamp-invalid": "A timestamp does not fit the record",
  "plan-rate-mismatch": "A yearly rate does not follow from the schedule",
  "plan-working-mismatch": "A result of the working does not follow from the schedule",
  "plan-finding-mismatch": "A finding or the advice does not follow from the schedule"
 },
 "verifyPage": {
  "title": "Check a Parley record",
  "lead": "Drop the exported zip here or choose it. Nothing leaves this machine; the page does not go online.",
  "choose": "Choose a zip",
  "codes": "Anchor codes kept elsewhere (optional, one a line)",
  "running": "Checking",
  "file": "File",
  "problems": "Problems found",
  "noProblems": "No problem found",
  "anchors": "Anchors",
  "anchoredTo": "Entries {{from}} to {{to}} are anchored",
  "unanchored": "Entries {{from}} to {{to}} are not anchored",
  "timestamps": "Timestamps",
  "timestamp": {
   "signed": "{{place}}: the signature fits the certificate inside; the authority states {{time}}; it covers entries up to {{to}}. Whose certificate it is remains to be checked with verify.py and openssl.",
   "unsigned": "{{place}}: the signature does not hold; this is no anchor.",
   "unknown": "{{place}}: the signature was not checked; check it with verify.py and openssl."
  },
  "place": "Place",
  "what": "What",
  "again": "Check another"
 },
 "working": {
  "figure": "Figure",
  "formula": "How it came about",
  "note": "Taken as given; source",
  "figures": {
   "owed": "Owed now in all",
   "waived": "Waived in all",
   "totalPaid": "Total paid",
   "extraOverBalance": "More than owed now",
   "interest": "Interest in it",
   "fee": "Fees in it",
   "instalment": "Each instalment",
   "principalPart": "Principal in each instalment",
   "firstInterest": "Interest in the first instalment",
   "pauseInterest": "Interest of the pause",
   "periodFee": "Fee each period",
   "upFrontFee": "Fee at the start",
   "periodicIrr": "Monthly IRR",
   "annualSimple": "Yearly rate (simple)",
   "annualCompound": "Yearly rate (compound, IRR)",
   "xirr": "Yearly rate (compound, actual days)",
   "contractCost": "Total under the contract",
   "contractExtra": "Difference to the contract",
   "penaltyPhase": "Yearly rate while overdue (simple)",
   "highestMonth": "Highest month",
   "planMonths": "From the first payment to the last (months)"
  },
  "assumptions": {
   "periods-are-months": "Each period counts as one month.",
   "first-period-is-one-month": "Dates are incomplete; the first payment is taken to be a month away.",
   "down-payment-at-start": "Down payment and up-front fee are taken to be paid on the first day.",
   "split-by-implied-rate": "Only amounts were stated; principal and interest are split by the computed rate.",
   "actual-365": "Actual days, 365 to the year.",
   "interest-on-whole-balance": "Interest during the pause is calculated on all that is owed; on principal alone it would be less.",
   "same-payments-under-contract": "The same payments on the same days, fees and interest first, then principal.",
   "rounded-to-a-fen": "Rounded half up to a fen.",
   "rest-in-last": "What does not divide evenly is in the last instalment.",
   "later-on-what-is-left": "Later ones work the same way on the principal then left.",
   "added-each-month": "Each month’s interest is rounded to a fen, added, and bears interest in the next."
  }
 },
 "planCsv": {
  "plan": "Plan",
  "index": "No.",
  "date": "Date",
  "payment": "Payment (yuan)",
  "principal": "Principal (yuan)",
  "interest": "Interest (yuan)",
  "fee": "Fees (yuan)",
  "balance": "Principal left (yuan)"
 },
 "findings": {
  "findings": {
   "total-differs": "The stated total is {{stated}} yuan, the payments add up to {{sum}}: {{difference}} apart.",
   "total-differs-one-period": "The stated total is {{stated}} yuan, the payments add up to {{sum}}: exactly one instalment ({{each}}) apart. The number of instalments may be off by one.",
   "total-differs-fee": "The stated total is {{stated}} yuan, the payments add up to {{sum}}; the difference of {{difference}} equals the fees.",
   "total-differs-interest": "The stated total is {{stated}} yuan, the payments add up to {{sum}}; the difference of {{difference}} equals the interest.",
   "total-differs-rounding": "The total and the payments differ by {{difference}} yuan only, which looks like rounding.",
   "financed-above-balance": "The plan starts from {{financed}} yuan; {{balance}} is owed now: {{difference}} more.",
   "financed-below-balance": "The plan starts from {{financed}} yuan; {{balance}} is owed now. What happens to the {{difference}} left out is not clear.",
   "penalty-folded-in": "Penalty interest was added to the new principal, so any later interest or fee is charged on it as well.",
   "fee-folded-in": "Fees were added to the new principal, so any later interest or fee is charged on them as well.",
   "interest-folded-in": "Earlier interest was added to the new principal, so later interest is charged on interest.",
   "paid-below-balance": "The payments come to {{paid}} yuan; {{balance}} is owed. Whether the other {{open}} is waived or due later has not been said.",
   "paid-below-rounding": "{{open}} yuan of what is owed is not covered, as rounding would leave it.",
   "above-capacity": "Months that take more than the {{capacity}} yuan that can be paid a month: {{count}} ({{months}}). The highest takes {{highest}}, {{short}} too much.",
   "lump-sum-above-capacity": "{{highest}} yuan at once is more than the {{capacity}} that can be paid a month; it needs another source.",
   "nothing-left-to-pay-with": "Income less necessary expenses and other debts leaves {{capacity}} yuan: nothing to pay this plan with.",
   "down-payment-above-capacity": "The down payment of {{down}} yuan is more than the {{capacity}} that can be paid a month.",
   "close-to-capacity": "The highest month takes {{highest}} of the {{capacity}} yuan that can be paid a month: hardly any room.",
   "last-instalment-larger": "The last instalment is {{payment}} yuan, {{difference}} more than the usual {{usual}}.",
   "last-instalment-smaller": "The last instalment is {{payment}} yuan, {{difference}} less than the usual {{usual}}.",
   "first-instalment-larger": "The first instalment is {{payment}} yuan, {{difference}} more than the usual {{usual}}.",
   "deferral-accrual-unknown": "Whether interest and penalty run during the pause has not been said, so what is due at the end cannot be worked out.",
   "deferral-interest-runs": "Interest runs during the pause: {{interest}} yuan in all under this plan.",
   "settlement-not-below-principal": "The settlement of {{pay}} yuan is not below the principal of {{principal}}: only interest, penalty interest and fees are waived.",
   "settlement-without-discount": "The settlement of {{pay}} yuan is all that is owed now: nothing is waived.",
   "settlement-above-balance": "The settlement of {{pay}} yuan is more than the {{balance}} owed now.",
   "settlement-and-waiver-differ": "The settlement of {{pay}} yuan plus the waiver of {{waived}} misses the {{balance}} owed by {{difference}}.",
   "minimum-leaves-rest": "The {{minimum}} yuan paid first are only a part; the rest may go on bearing interest until it is paid.",
   "up-front-fee": "A fee of {{fee}} yuan is taken at the start.",
   "dearer-than-contract": "Paying the same sums on the same days under the contract (now running at {{daily}} a day) comes to {{contract}} yuan; this plan costs {{extra}} more.",
   "longer-than-needed": "The plan takes {{months}} months; with what can be paid a month {{shortest}} would do. In all it costs {{extra}} yuan more than is owed now.",
   "penalty-continues": "Penalty interest goes on while the plan is being paid.",
   "waiver-without-amount": "A waiver was mentioned without an amount.",
   "waiver-lost-on-default": "The waiver is lost if any instalment is late.",
   "waiver-after-the-end": "The waiver only takes effect after the plan is paid or settled.",
   "first-due-passed": "The day of the first payment, {{due}}, has passed.",
   "first-due-before-payday": "The first payment is due on {{due}}, before payday (day {{payday}} of that month).",
   "validity-passed": "The offer was valid until {{until}}, which has passed.",
   "validity-too-short": "The offer is valid until {{until}}, in less than {{hours}} h. It is fine to ask for more time.",
   "personal-account": "Payment to a private account was asked for. Regular payments go through the official app, bank debit or a company account; do not pay yet.",
   "rate-differs": "The stated rate comes to {{stated}} a year; the payments amount to {{simple}} simple, {{compound}} compound (IRR).",
   "rate-per-period-annualised": "{{stated}} a period on the original principal, times 12, is {{timesTwelve}}; because the principal shrinks, the yearly rate is really {{simple}} simple, {{compound}} compound.",
   "rate-per-period-called-annual": "{{stated}} looks like a rate per period, not a yearly one. The payments amount to {{simple}} simple, {{compound}} compound a year.",
   "ceiling-passed": "The yearly rate is {{simple}} simple ({{compound}} compound), above the {{ceiling}} line. Source: {{source}}. The lender can be asked to explain.",
   "penalty-phase-above-ceiling": "The rate while overdue is about {{penalty}} a year, possibly above the {{ceiling}} line; check it against the contract. Source: {{source}}.",
   "penalty-multiple-high": "Penalty interest is {{multiple}} times the contract rate. For reference: {{source}}, usually 1.3 to 1.5 times.",
   "rate-ambiguous": "Several yearly rates fit these payments ({{rates}}, simple), so no single one says what the plan costs.",
   "rate-none": "These payments have no yearly rate; compare the totals.",
   "rate-out-of-range": "The period is too short or the difference too large for a yearly rate to mean anything; compare the totals.",
   "terms-in-conflict": "Terms stated in two different ways: {{count}}.",
   "terms-missing": "Items of the confirmation list not asked yet: {{count}}."
  },
  "questions": {
   "count": "The number of instalments is not known yet.",
   "per-payment": "The amount of each instalment is not known yet.",
   "financed-amount": "The amount that the plan starts from is not known yet.",
   "plan-rate": "The rate of the plan is not known yet.",
   "fee-rate": "The fee is not known yet.",
   "fee-charged-when": "Whether the fee is charged each period or once is not known yet.",
   "step-terms": "One of the steps lacks its number of instalments or its amount.",
   "payment-dates": "A payment lacks its date or its amount.",
   "first-due-date": "The first due date is not known yet, so it cannot be compared with payday.",
   "down-payment-amount": "The amount of the down payment is not known yet.",
   "down-payment-date": "The day of the down payment is not known yet.",
   "settlement-amount": "How much settles the debt is not known yet.",
   "settlement-share-of": "Whether the discount is on all that is owed or on the principal is not known yet.",
   "settlement-date": "The last day for the settlement is not known yet.",
   "minimum-amount": "The minimum payment is not known yet.",
   "minimum-date": "The day of the minimum payment is not known yet.",
   "rest-amount": "What the rest will come to is not known yet.",
   "rest-date": "The day for the rest is not known yet.",
   "deferral-end": "The end of the pause is not known yet.",
   "deferral-accrual": "Whether interest runs during the pause is not known yet.",
   "deferral-then": "Whether everything is due at once after the pause, or in instalments, is not known yet.",
   "waiver-item": "What is waived is not known yet.",
   "waiver-amount": "How much is waived is not known yet.",
   "waiver-timing": "When the waiver takes effect is not known yet.",
   "waiver-default": "What happens to the waiver after a missed instalment is not known yet.",
   "waiver-in-payments": "Whether the amounts named already have the waiver taken off is not known yet.",
   "channel": "Where to pay is not known yet.",
   "interest-during-plan": "Whether interest is added while paying is not known yet.",
   "penalty-during-plan": "Whether penalty interest is added while paying is not known yet.",
   "balance-principal": "The principal is not known yet.",
   "balance-interest": "The interest is not known yet. Enter 0 if there is none.",
   "balance-penalty": "The penalty interest is not known yet. Enter 0 if there is none.",
   "balance-fees": "The other fees are not known yet. Enter 0 if there are none.",
   "as-of": "The date of these amounts is not known yet.",
   "valid-until": "How long the offer stands is not known yet.",
   "contract-rate": "The contract rate is not filled in yet, so the plan cannot be compared with the contract.",
   "day-count": "Whether a year counts 360 or 365 days is not known yet.",
   "penalty-multiple": "The penalty multiple or the days overdue are not filled in yet, so the cost while overdue cannot be worked out.",
   "lender-kind": "The kind of lender is not settled yet, so no rule can be compared with.",
   "unread-field": "One field is not complete yet, so nothing is worked out.",
   "capacity": "Income, expenses and other debts are not filled in yet, so whether it can be afforded is not known."
  },
  "severity": {
   "info": "Note",
   "caution": "Take care",
   "serious": "Important"
  },
  "verdict": {
   "can-confirm": "Ready to confirm",
   "your-decision": "Your decision",
   "do-not-answer-yet": "Do not agree yet"
  },
  "checks": {
   "schedule": "Schedule",
   "stated-total": "Total against instalments",
   "balance": "Against what is owed",
   "rate": "Yearly rate",
   "stated-rate": "Stated rate",
   "ceiling": "Rate lines",
   "penalty-phase": "Rate while overdue",
   "contract": "Against the contract",
   "affordability": "Affordability",
   "payday": "Due date and payday",
   "validity": "Validity",
   "waivers": "Waivers",
   "channel": "Payment channel"
  },
  "rules": {
   "court-24": {
    "name": "The 24% that a court may reduce to",
    "wording": "What exceeds 24% may be reduced by a court on request; in negotiation the lender can be asked to explain or waive it.",
    "scope": "Loans of banks, consumer-finance and micro-loan companies"
   },
   "assist-24": {
    "name": "24% for assisted online lending",
    "wording": "A supervisory requirement on the all-in cost of a loan, for new business from 2025-10-01.",
    "scope": "Bank loans made through a platform"
   },
   "micro-24": {
    "name": "24% for new micro-loans",
    "wording": "Supervisory guidance for new loans, not a right of the borrower.",
    "scope": "New loans of micro-loan companies"
   },
   "micro-lpr4": {
    "name": "4 × LPR for new micro-loans",
    "wording": "A goal of supervisory guidance for new loans by the end of 2027.",
    "scope": "New loans of micro-loan companies"
   },
   "lpr4-private": {
    "name": "4 × LPR for private lending",
    "wording": "Private lending only; not for licensed lenders.",
    "scope": "Private lending"
   },
   "contract": {
    "name": "Your own contract",
    "wording": "Rate, penalty and fees follow the contract.",
    "scope": "Every lender"
   },
   "penalty-1_5x": {
    "name": "Penalty of 1.3 to 1.5 times",
    "wording": "30% to 50% on top of the contract rate; whether it binds consumer-finance companies is not certain; the contract decides.",
    "scope": "Banks; consumer-finance companies to be verified"
   }
  },
  "ruleNote": {
   "latest": "Please go by the latest rules. Checked {{checkedOn}}, confidence: {{confidence}}.",
   "scope": "Concerns: {{scope}}.",
   "source": "Source: {{source}}."
  },
  "confidence": {
   "high": "high",
   "medium": "medium",
   "low": "low"
  }
 }
}'''),
}
STYLE = r'''@page { size: A4; margin: 22mm 18mm 22mm 24mm;
@top-left { content: "@@TITLE@@"; font: 9pt sans-serif; }
@top-right { content: "@@MARK@@"; font: bold 9pt sans-serif; }
@bottom-left { content: "SHA-256 @@HASH@@"; font: 6.6pt monospace; white-space: nowrap; }
@bottom-right { content: @@PAGE@@; font: 9pt sans-serif; white-space: nowrap; }
}
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { max-width: 180mm; margin: 0 auto; padding: 12mm 8mm; font: 10.5pt/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 22pt; font-weight: 600; margin: 0 0 2mm; letter-spacing: .06em; }
h2 { font-size: 13pt; font-weight: 600; margin: 7mm 0 2.4mm; padding-bottom: 1mm; border-bottom: 1.2pt solid #000; break-after: avoid; }
h3 { font-size: 10.5pt; font-weight: 600; margin: 5mm 0 2mm; break-after: avoid; }
p { margin: 0; }
.sub { font-size: 10.5pt; margin-bottom: 5mm; }
.mark { border: 1.6pt solid #000; padding: 2mm 4mm; font-size: 13pt; font-weight: 600; text-align: center; margin: 4mm 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.6mm; font-size: 9.6pt; line-height: 1.5; }
th, td { border: .5pt solid #777; padding: .8mm 2.2mm; text-align: left; vertical-align: top; font-weight: 400; }
th { width: 40mm; background: #f3f3f3; print-color-adjust: exact; }
thead th { width: auto; }
tr, table:not(:has(tr:nth-child(13))) { break-inside: avoid; }
td p + p { margin-top: 1mm; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
table:has(td:nth-child(3).n) thead th:nth-child(n+3), table:has(td:nth-child(2).n) thead th:nth-child(n+2) { text-align: right; }
.hash { font: 8.4pt/1.5 ui-monospace, "Noto Sans Mono", monospace; }
.state { font-weight: 600; }
.k { white-space: nowrap; }
ul, ol { margin: 0; padding-left: 6mm; }
li { margin: .4mm 0; }
.conv { break-before: page; }
.e { margin: 0 0 3mm; break-inside: avoid; }
.long { break-inside: auto; }
.h { font-size: 9pt; font-variant-numeric: tabular-nums; break-after: avoid; }
.h b { font-weight: 600; font-size: 10pt; }
.t { white-space: pre-wrap; margin: .4mm 0 0 11mm; }
.w { font-style: normal; border-bottom: .5pt dashed #000; }
.f { margin-left: 11mm; font-size: 8.6pt; color: #333; white-space: pre-wrap; }
.f::before { content: "· "; }
.fn { margin: .8mm 0 0 11mm; padding-left: 3mm; border-left: 1.2pt solid #777; font-size: 9pt; }
.fn .t { margin-left: 0; }
.gap { border: 1pt solid #000; padding: 1.6mm 3mm; }
.gap .f { margin-left: 0; }
.minor { margin-bottom: 1.6mm; }
.minor .h { color: #333; }
.ctl { border: .5pt solid #777; font-size: 7pt; padding: 0 1pt; }
.annex { break-before: page; }
figure { margin: 0 0 6mm; break-inside: avoid; }
figcaption { font-size: 9pt; }
figure img { display: block; max-width: 100%; max-height: 210mm; border: .5pt solid #777; margin-top: 1.5mm; }
.every { display: none; }
@media print { body { max-width: none; padding: 0; } .every { display: block; position: fixed; top: 45%; left: 0; right: 0; text-align: center; font-size: 34pt; font-weight: 600; color: #000; opacity: .09; transform: rotate(-24deg); } }'''
# END GENERATED


class Unreadable(Exception):
    """Nothing further can be judged: (code, place)."""


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# ---------------------------------------------------------------- canonical JSON (RFC 8785, integers only)


def canonical(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        value.encode("utf-8")  # a lone surrogate has no canonical form
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise TypeError("not canonical")


# ---------------------------------------------------------------- zip and folder


def is_safe_path(path):
    if len(path) > 200 or not re.fullmatch(r"[\x20-\x7e]+", path) or re.search(r'[\\:*?"<>|~]', path):
        return False
    parts = (path[:-1] if path.endswith("/") else path).split("/")
    return all(part not in ("", ".", "..") for part in parts)


def printable(name):
    return re.sub(r"[^\x20-\x7e]+", "?", name)[:200]


def read_zip(path):
    """Files of a zip by path. Read here rather than by `zipfile`, which forgives what other programs read otherwise."""
    with open(path, "rb") as stream:
        try:
            members = list_zip(stream)
        except struct.error:
            raise Unreadable("zip-malformed", "")
        check_members(members)
        return {one["name"]: unpack(stream, one) for one in members if not one["name"].endswith("/")}


def list_zip(stream):
    """Members as the central directory lists them (APPNOTE 6.3.10). Zip64, encryption and volumes are not accepted."""
    end, count, start = find_end(stream)
    if count > MAX_FILES:
        raise Unreadable("zip-too-large", "")
    if start > end:
        raise Unreadable("zip-malformed", "")
    directory, at, members = read_at(stream, start, end - start), 0, []
    for number in range(1, count + 1):
        if directory[at:at + 4] != b"PK\1\2" or at + 46 > len(directory):
            raise Unreadable("zip-malformed", "")
        flags, method, _, crc, packed, size = struct.unpack_from("<HHIIII", directory, at + 8)
        name_length, extra, comment = struct.unpack_from("<HHH", directory, at + 28)
        volume, _, attributes, local = struct.unpack_from("<HHII", directory, at + 34)
        name, fields = directory[at + 46:at + 46 + name_length], directory[at + 46 + name_length:at + 46 + name_length + extra]
        one = {
            "name": name.decode("latin-1"), "flags": flags, "method": method, "crc": crc, "packed": packed, "size": size,
            "from": local, "plain": is_plain_kind(attributes, name.endswith(b"/")),
        }
        if volume or len(name) + len(fields) < name_length + extra or not is_harmless(fields) or not locate(stream, one, name):
            raise Unreadable("zip-malformed", f"member {number}")
        members.append(one)
        at += 46 + name_length + extra + comment
    if at != len(directory) or not are_side_by_side(members, start):
        raise Unreadable("zip-malformed", "")
    return members


def is_plain_kind(attributes, is_folder):
    """A file, or a folder by its name: no link, pipe or device. DOS has the lower half, the mode of Unix the upper."""
    kind = attributes >> 28
    return kind in (0, 4, 8) if is_folder else kind in (0, 8) and not attributes & 0x10


def are_side_by_side(members, directory_start):
    """One behind the other from the first byte on: programs that read a zip from its beginning find nothing else."""
    at = 0
    for one in sorted(members, key=lambda one: one["from"]):
        if one["from"] != at:
            return False
        at = one["to"]
    return at == directory_start


def find_end(stream):
    """(where the directory ends, members, where it starts). Nothing may follow but the comment."""
    size = stream.seek(0, 2)
    first = max(0, size - 22 - 0xFFFF)
    tail = read_at(stream, first, size - first)
    at = tail.rfind(b"PK\5\6", 0, max(0, len(tail) - 18))
    if at < 0 or at + 22 + struct.unpack_from("<H", tail, at + 20)[0] != len(tail):
        raise Unreadable("zip-malformed", "")
    volumes, here, count, _, start = struct.unpack_from("<IHHII", tail, at + 4)
    if volumes or here != count:
        raise Unreadable("zip-malformed", "")
    return first + at, count, start


# How hard a file was packed, that its sizes stand behind it, that its name is UTF-8: no encryption, no patches.
KNOWN_FLAGS = 0x80E


def locate(stream, one, name):
    """Finds where a member's bytes begin and where it ends; False where its own header says other things than the directory."""
    header = read_at(stream, one["from"], 30)
    if len(header) < 30 or header[:4] != b"PK\3\4":
        return False
    flags, method, _, *own = struct.unpack_from("<HHIIII", header, 6)
    name_length, extra = struct.unpack_from("<HH", header, 26)
    listed = [one["crc"], one["packed"], one["size"]]
    one["start"] = one["from"] + 30 + name_length + extra
    one["to"] = one["start"] + one["packed"]
    if one["to"] > stream.seek(0, 2) or (flags | one["flags"]) & ~KNOWN_FLAGS or (flags ^ one["flags"]) & 8 or method != one["method"]:
        return False
    # With bit 3 the sizes and the sum stand behind the bytes, and may be open in the header.
    if any(a != b and not (flags & 8 and a == 0) for a, b in zip(own, listed)):
        return False
    if read_at(stream, one["from"] + 30, name_length) != name or not is_harmless(read_at(stream, one["from"] + 30 + name_length, extra)):
        return False
    if flags & 8:
        wanted, behind = struct.pack("<III", *listed), read_at(stream, one["to"], 16)
        if behind != b"PK\7\10" + wanted and behind[:12] != wanted:
            return False
        one["to"] += 16 if behind == b"PK\7\10" + wanted else 12
    return True


def is_harmless(fields):
    """Extra fields that end where they should, none with another size (Zip64) or another name (Info-ZIP Unicode path)."""
    at = 0
    while at + 4 <= len(fields):
        kind, length = struct.unpack_from("<HH", fields, at)
        if kind in (0x0001, 0x7075):
            return False
        at += 4 + length
    return at == len(fields)


def read_at(stream, start, length):
    stream.seek(start)
    return stream.read(length)


def check_members(members):
    seen, total = set(), 0
    for one in members:
        name = one["name"]
        if not one["plain"] or not is_safe_path(name):
            raise Unreadable("zip-unsafe-path", printable(name))
        # A folder is not called like a file, and holds no bytes of its own.
        key = name.lower().removesuffix("/")
        if key in seen:
            raise Unreadable("zip-duplicate-name", name)
        if name.endswith("/") and one["size"] > 0:
            raise Unreadable("zip-malformed", name)
        seen.add(key)
        total += one["size"]
        if total > MAX_TOTAL_BYTES:
            raise Unreadable("zip-too-large", name)


def unpack(stream, one):
    data = read_at(stream, one["start"], one["packed"])
    if one["method"] == 8:
        inflater = zlib.decompressobj(-15)
        try:
            data = inflater.decompress(data, one["size"] + 1)
        except zlib.error:
            raise Unreadable("zip-malformed", one["name"])
        if not inflater.eof or inflater.unused_data:
            raise Unreadable("zip-malformed", one["name"])
    if one["method"] not in (0, 8) or len(data) != one["size"] or zlib.crc32(data) != one["crc"]:
        raise Unreadable("zip-malformed", one["name"])
    return data


def read_folder(root):
    """A folder: either the bag itself or a folder that holds only the bag."""
    if not os.path.exists(os.path.join(root, "bagit.txt")):
        inner = [name for name in sorted(os.listdir(root)) if os.path.isdir(os.path.join(root, name))]
        if len(inner) == 1:
            root = os.path.join(root, inner[0])
    files, total = {}, 0
    for folder, inner, names in os.walk(root):
        for name in [name for name in inner if os.path.islink(os.path.join(folder, name))] + names:
            full = os.path.join(folder, name)
            relative = os.path.relpath(full, root).replace(os.sep, "/")
            # Reading a pipe would never end.
            if os.path.islink(full) or not os.path.isfile(full) or not is_safe_path("bag/" + relative):
                raise Unreadable("zip-unsafe-path", printable(relative))
            total += os.path.getsize(full)
            if total > MAX_TOTAL_BYTES or len(files) >= MAX_FILES:
                raise Unreadable("zip-too-large", relative)
            with open(full, "rb") as stream:
                files["bag/" + relative] = stream.read()
    return files


def is_litter(path):
    return re.search(r"^__MACOSX/(.*/)?\._[^/]+$|(^|/)(\.DS_Store|Thumbs\.db|desktop\.ini)$", path)


# ---------------------------------------------------------------- bag (RFC 8493)


def is_timestamp_path(path):
    return re.fullmatch(r"timestamps/c[0-9]+-[0-9]+\.tsr", path) is not None


def is_tag_file(path):
    return path in TAG_FILES or is_timestamp_path(path)


def open_bag(files, problems):
    kept = {path: data for path, data in files.items() if not is_litter(path)}
    bases = {path.split("/")[0] for path in kept}
    if len(bases) != 1 or any("/" not in path for path in kept):
        raise Unreadable("bag-malformed", "")
    bag = {path.split("/", 1)[1]: data for path, data in kept.items()}
    if "bagit.txt" not in bag or "manifest-sha256.txt" not in bag:
        raise Unreadable("bag-malformed", "")
    if bag["bagit.txt"] != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        problems.append(("bag-malformed", "bagit.txt"))
    hashes = {path: sha256(data) for path, data in bag.items()}
    check_manifest(bag, hashes, "manifest-sha256.txt", "file-hash-mismatch", problems)
    check_manifest(bag, hashes, "tagmanifest-sha256.txt", "tag-hash-mismatch", problems)
    for path in bag:
        if not path.startswith("data/") and not is_tag_file(path):
            problems.append(("unexpected-file", path))
    return bag, hashes


def check_manifest(bag, hashes, name, mismatch, problems):
    listed = parse_manifest(bag.get(name, b""))
    if listed is None:
        problems.append(("bag-malformed", name))
        return
    for path, digest in listed.items():
        if path not in hashes:
            problems.append(("file-missing", path))
        elif hashes[path] != digest:
            problems.append((mismatch, path))
    for path in bag:
        if name == "manifest-sha256.txt":
            in_scope = path.startswith("data/")
        else:
            in_scope = is_tag_file(path) and path != name
        if in_scope and path not in listed:
            problems.append(("file-unlisted", path))


def parse_manifest(data):
    if not data.endswith(b"\n"):
        return None
    listed = {}
    for line in data[:-1].split(b"\n"):
        match = re.fullmatch(rb"([0-9a-f]{64})  ([\x21-\x7e]+)", line)
        if not match:
            return None
        path = match[2].decode("ascii")
        if path in listed:
            return None
        listed[path] = match[1].decode("ascii")
    return listed


# ---------------------------------------------------------------- guards: what a line may look like


def is_text(value):
    return isinstance(value, str)


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool) and -SAFE <= value <= SAFE


def is_hash(value):
    return is_text(value) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def maybe(check):
    return lambda value: value is None or check(value)


def at_least(low):
    return lambda value: is_int(value) and value >= low


def one_of(*choices):
    return lambda value: is_text(value) and value in choices


def exactly(wanted):
    return lambda value: type(value) is type(wanted) and value == wanted


def is_bool(value):
    return isinstance(value, bool)


def list_of(check, shortest=0):
    return lambda value: isinstance(value, list) and len(value) >= shortest and all(map(check, value))


def shape(members, strict=True):
    def check(value):
        if not isinstance(value, dict) or not all(name in value for name in members):
            return False
        if strict and len(value) != len(members):
            return False
        return all(test(value[name]) for name, test in members.items())

    return check


def is_instant(value):
    return value is None or (is_int(value) and -62_000_000_000_000 <= value <= 253_000_000_000_000)


def is_iso(value):
    if not is_text(value):
        return False
    match = re.fullmatch(
        r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}([+-])([0-9]{2}):([0-9]{2})", value
    )
    if not match:
        return False
    year, month, day, hour, minute, second = (int(match[i]) for i in range(1, 7))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= month <= 12:
        return False
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if not (1 <= day <= days and hour < 24 and minute < 60 and second < 60):
        return False
    return int(match[8]) < 24 and int(match[9]) < 60 and value[23:] != "-00:00"


IS_SPEAKER = one_of("agent", "customer", "bot", "system", "unknown")
IS_PAGE_TIME = shape({"raw": is_text, "iso": maybe(is_text), "via": is_text}, strict=False)

BODIES = {
    "session": {
        "schema": exactly(1), "event": one_of("start", "frame", "pause", "resume", "stop"), "sessionId": is_text,
        "origin": one_of("live", "pasted", "rehearsal"), "pageOrigin": maybe(is_text), "pagePath": maybe(is_text),
        "frameOrigin": maybe(is_text), "extensionVersion": is_text, "browser": is_text, "timeZone": is_text,
    },
    "message": {
        "sessionId": is_text, "speaker": IS_SPEAKER, "speakerReason": is_text, "provisional": is_bool,
        "seen": one_of("live", "present", "history", "pasted"), "content": one_of("text", "image", "file", "card"),
        "pageTime": maybe(IS_PAGE_TIME), "afterId": maybe(is_text), "withheld": list_of(is_text),
        "part": maybe(shape({"index": is_int, "count": is_int}, strict=False)),
    },
    "revision": {
        "sessionId": is_text, "targetId": is_text, "reason": is_text, "speaker": maybe(IS_SPEAKER),
        "speakerReason": maybe(is_text), "pageTime": maybe(IS_PAGE_TIME), "delivery": maybe(is_text),
        "withheld": list_of(is_text),
    },
    "recall": {"sessionId": is_text, "targetId": is_text, "how": is_text},
    "correction": {
        "targetId": is_text, "change": is_text, "speaker": maybe(IS_SPEAKER), "afterId": maybe(is_text),
        "pageTime": maybe(IS_PAGE_TIME),
    },
    "note": {"targetId": maybe(is_text), "aboutTime": maybe(is_text), "channel": is_text},
    "attachment": {
        "targetId": maybe(is_text), "what": is_text, "mime": is_text, "bytes": is_int, "sha256": is_hash,
        "derivedFrom": maybe(is_hash),
    },
    "gap": {"sessionId": maybe(is_text), "reason": is_text, "fromMs": is_instant, "toMs": is_instant},
    "erasure": {"targetId": is_text, "field": is_text},
    "anchor": {
        "method": one_of("chat-code", "rfc3161"), "headSeq": is_int, "headHash": is_text, "code": maybe(is_text),
        "seenInId": maybe(is_text), "token": maybe(is_text),
    },
}
NO_COUNT = {"page": 0, "held": 0}
IS_COUNTED = shape({"page": is_int, "held": is_int}, strict=False)
NO_TEXT = {"lines": 0, "characters": 0, "afterId": None}
IS_UNREAD = shape({"lines": is_int, "characters": is_int, "afterId": maybe(is_text)}, strict=False)
PERSONAL_NAMES = ("text", "speakerName", "staffNumber", "title", "fileName", "linkTargets")
IS_FIELD = shape({
    "text": maybe(is_text),
    "salt": maybe(lambda value: is_text(value) and re.fullmatch(r"[0-9a-f]{32}", value) is not None),
    "commitment": is_hash,
})


def is_personal(value):
    return isinstance(value, dict) and all(name in PERSONAL_NAMES and IS_FIELD(field) for name, field in value.items())


def is_entry(value):
    kind = value.get("kind")
    if not is_text(kind) or kind not in BODIES:
        return False
    body = value.get("body")
    if kind == "gap" and isinstance(body, dict):
        if not IS_COUNTED(body.get("counted", NO_COUNT)) or not IS_UNREAD(body.get("unread", NO_TEXT)):
            return False
    return shape({
        "type": exactly("entry"), "v": exactly(1), "conversationId": is_text, "seq": at_least(1), "id": is_text,
        "kind": is_text, "observedAt": is_iso, "body": shape(BODIES[kind], strict=False), "personal": is_personal,
        "prev": is_hash, "hash": is_hash,
    })(value)


def is_plain(value):
    if isinstance(value, dict):
        return all(is_name(name) and is_plain(member) for name, member in value.items())
    if isinstance(value, list):
        return all(map(is_plain, value))
    return value is None or is_text(value) or is_bool(value) or is_int(value)


def is_name(value):
    return re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", value) is not None


def named(check):
    return lambda value: isinstance(value, dict) and all(is_name(n) and check(v) for n, v in value.items())


IS_CASE = shape({
    "label": maybe(is_text), "lenderName": maybe(is_text), "product": maybe(is_text), "balanceAsOf": maybe(is_text),
    "principalFen": maybe(is_int), "interestFen": maybe(is_int), "penaltyFen": maybe(is_int),
    "feesFen": maybe(is_int), "daysOverdue": maybe(is_int),
})
IS_HEADER = shape({
    "type": exactly("record"), "v": exactly(1),
    "recordId": lambda value: is_text(value) and re.fullmatch(r"[a-z0-9]{8,32}", value) is not None,
    "createdAt": is_iso, "timeZone": is_text, "language": one_of("zh-CN", "en"),
    "generator": shape({"name": exactly("parley"), "version": is_text, "browser": is_text}),
    "case": maybe(IS_CASE),
    "conversations": list_of(shape({
        "id": is_text, "fromSeq": at_least(1), "toSeq": at_least(1), "headSeq": at_least(1), "headHash": is_hash,
    }), shortest=1),
    "attachments": list_of(shape({
        "sha256": is_hash,
        "mime": lambda value: is_text(value) and re.fullmatch(r"[\x21-\x7e]{1,100}", value) is not None,
        "bytes": at_least(0), "path": is_text, "derivedFrom": maybe(is_hash),
    })),
})
IS_OFFER = shape({
    "type": exactly("offer"), "id": is_text, "kind": is_text, "terms": named(is_plain),
    "spans": named(shape({"messageId": is_text, "start": at_least(0), "text": is_text})),
    "messageIds": list_of(is_text),
})
is_code = lambda value: is_text(value) and re.fullmatch(r"[A-Za-z0-9.-]+", value) is not None
IS_NUMBER = {
    "fen": is_int, "count": is_int, "rate": is_text, "date": is_text, "moment": is_text, "text": is_text,
    "rates": list_of(is_text), "months": list_of(is_text),
}
IS_CHECK = shape({
    "verdict": one_of("can-confirm", "your-decision", "do-not-answer-yet"),
    "findings": list_of(shape({
        "code": is_code, "severity": one_of("info", "caution", "serious"), "rule": maybe(is_code),
        "numbers": named(lambda one: shape({"unit": one_of(*IS_NUMBER), "value": lambda _: True})(one)
                         and IS_NUMBER[one["unit"]](one["value"])),
    })),
    "questions": list_of(is_code), "terms": list_of(is_code),
    "checked": list_of(is_code), "notChecked": list_of(is_code),
    "rules": list_of(shape({
        "id": is_code, "source": is_text, "confidence": one_of("high", "medium", "low"), "checkedOn": is_text,
    })),
})
ARE_CONFLICTS = list_of(shape({
    "term": is_code, "said": list_of(shape({"messageId": is_text, "text": is_text})),
}))
IS_BARE_PLAN = shape({
    "type": exactly("plan"), "id": is_text, "offerId": maybe(is_text),
    "instalments": list_of(shape({
        "number": is_int, "dueDate": maybe(is_text), "amountFen": is_int, "principalFen": maybe(is_int),
        "interestFen": maybe(is_int), "feeFen": maybe(is_int), "balanceFen": maybe(is_int),
    })),
    "totalFen": is_int, "simpleAnnual": maybe(is_text), "compoundAnnual": maybe(is_text),
    "rateBasis": maybe(shape({
        "baseFen": is_int, "by": one_of("periods", "dates"),
        "pauseMonths": lambda value: is_int(value) and 0 <= value <= 1200, "fromDate": maybe(is_text),
    })),
    "working": list_of(shape({
        "figure": lambda value: is_text(value) and is_name(value), "formula": is_text, "result": is_text,
        "source": maybe(is_text),
        "assumptions": list_of(lambda value: is_text(value) and re.fullmatch(r"[a-z0-9-]+", value) is not None),
    })),
})


def is_plan(value):
    """Records from before `check` was kept have none."""
    bare = {name: member for name, member in value.items() if name not in ("check", "conflicts")}
    if "check" in value and not IS_CHECK(value["check"]):
        return False
    return IS_BARE_PLAN(bare) and ("conflicts" not in value or ARE_CONFLICTS(value["conflicts"]))


IS_AGREEMENT = shape({
    "type": exactly("agreement"), "id": is_text, "offerId": maybe(is_text), "confirmedAt": maybe(is_iso),
    "messageIds": list_of(is_text), "openFields": list_of(is_text),
})
GUARDS = {"record": IS_HEADER, "entry": is_entry, "offer": IS_OFFER, "plan": is_plan, "agreement": IS_AGREEMENT}
RANKS = ["record", "entry", "offer", "plan", "agreement"]


# ---------------------------------------------------------------- record.jsonl


class Record:
    def __init__(self, header):
        self.header = header
        self.conversations = [[] for _ in header["conversations"]]
        self.offers, self.plans, self.agreements = [], [], []


def parse_float(literal):
    number = float(literal)
    return int(number) if number.is_integer() else number


def refuse_constant(literal):
    raise ValueError(literal)


def is_tame(value, depth):
    """Not too deep, and without the one member name that JavaScript's readers lose on the way."""
    if isinstance(value, dict):
        return depth > 0 and "__proto__" not in value and all(is_tame(m, depth - 1) for m in value.values())
    if isinstance(value, list):
        return depth > 0 and all(is_tame(member, depth - 1) for member in value)
    return True


def read_line(line):
    """The guarded object, or the code of what is wrong with the line."""
    try:
        value = json.loads(line, parse_float=parse_float, parse_constant=refuse_constant)
    except (ValueError, RecursionError, OverflowError):
        return "record-malformed"
    if not isinstance(value, dict) or not is_tame(value, MAX_DEPTH):
        return "record-malformed"
    kind = value.get("type")
    if kind in ("record", "entry") and not exactly(1)(value.get("v")):
        return "record-unsupported"
    if not is_text(kind) or kind not in GUARDS or not GUARDS[kind](value):
        return "record-malformed"
    try:
        return value if canonical(value) == line else "record-not-canonical"
    except (TypeError, UnicodeEncodeError):
        return "record-not-canonical"


def read_record(data, all_problems):
    place, problems = "data/record.jsonl", []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("record-malformed", place) from error
    lines = text.split("\n")
    if lines.pop() != "":
        problems.append(("record-malformed", place))
    read = []
    for number, line in enumerate(lines, 1):
        value = read_line(line)
        if isinstance(value, str):
            problems.append((value, f"{place}:{number}"))
        elif (value["type"] == "record") != (number == 1):
            problems.append(("record-malformed", f"{place}:{number}"))
        else:
            read.append(value)
    if not read or read[0]["type"] != "record":
        unsupported = ("record-unsupported", f"{place}:1")
        raise Unreadable(*(unsupported if unsupported in problems else ("not-a-record", place)))
    record = gather(read, problems)
    all_problems += problems
    return record


def gather(read, problems):
    record = Record(read[0])
    ids = [header["id"] for header in record.header["conversations"]]
    turn, highest, misplaced = 0, 0, False
    for index, value in enumerate(read):
        rank = RANKS.index(value["type"])
        if rank < highest and not misplaced:
            misplaced = True
            problems.append(("record-malformed", f"data/record.jsonl:{index + 1}"))
        highest = rank
        if value["type"] == "entry":
            if turn + 1 < len(ids) and value["conversationId"] == ids[turn + 1]:
                turn += 1
            record.conversations[turn].append(value)
        elif value["type"] == "offer":
            record.offers.append(value)
        elif value["type"] == "plan":
            record.plans.append(value)
        elif value["type"] == "agreement":
            record.agreements.append(value)
    return record


# ---------------------------------------------------------------- chain


def entry_hash(entry):
    hashed = {name: entry[name] for name in ("v", "conversationId", "seq", "id", "kind", "observedAt", "body", "prev")}
    hashed["personal"] = {name: field["commitment"] for name, field in entry["personal"].items()}
    return sha256(canonical(hashed).encode("utf-8"))


def commitment(name, field):
    preimage = {"field": name, "salt": field["salt"], "text": field["text"]}
    return sha256(canonical(preimage).encode("utf-8"))


def erased_fields(entries):
    return {(e["body"]["targetId"], e["body"]["field"]) for e in entries if e["kind"] == "erasure"}


def check_chain(number, entries, header, problems, withheld):
    def report(code, entry, name=None):
        problems.append((code, f"c{number}:{entry['seq']}" + (f":{name}" if name else "")))

    erased = erased_fields(entries)
    seen, before = set(), None
    for entry in entries:
        if before is None:
            if entry["seq"] != header["fromSeq"]:
                report("first-entry-missing", entry)
            if header["fromSeq"] == 1 and entry["prev"] != GENESIS:
                report("chain-broken", entry)
            if entry["conversationId"] != header["id"]:
                report("foreign-conversation", entry)
        else:
            if entry["seq"] <= before["seq"]:
                report("entries-out-of-order", entry)
            elif entry["seq"] > before["seq"] + 1:
                report("entries-missing", entry)
            if entry["conversationId"] != before["conversationId"]:
                report("foreign-conversation", entry)
            if entry["prev"] != before["hash"]:
                report("chain-broken", entry)
        if entry["id"] in seen:
            report("duplicate-id", entry)
        seen.add(entry["id"])
        if entry_hash(entry) != entry["hash"]:
            report("hash-mismatch", entry)
        for name, field in entry["personal"].items():
            check_field(entry, name, field, erased, report)
            if field["text"] is None:
                why = "erased" if (entry["id"], name) in erased else "redacted"
                withheld.append({"place": f"c{number}:{entry['seq']}:{name}", "why": why})
        before = entry
    fits = (
        before is not None
        and before["seq"] == header["toSeq"]
        and header["fromSeq"] <= header["toSeq"] <= header["headSeq"]
        and (header["toSeq"] != header["headSeq"] or before["hash"] == header["headHash"])
    )
    if not fits:
        problems.append(("header-mismatch", f"c{number}"))


def check_field(entry, name, field, erased, report):
    if (field["text"] is None) != (field["salt"] is None):
        report("field-half-withheld", entry, name)
    elif field["text"] is not None and commitment(name, field) != field["commitment"]:
        report("commitment-mismatch", entry, name)
    if field["text"] is not None and (entry["id"], name) in erased:
        report("erasure-unfulfilled", entry, name)


# ---------------------------------------------------------------- anchor codes

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def gf_multiply(a, b):
    """Product in GF(32) with x^5 + x^2 + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= 37
        b >>= 1
    return product


def check_symbols(data):
    """Remainder by (x + 2)(x + 4) = x^2 + 6x + 8."""
    high = low = 0
    for symbol in data:
        carry = high ^ symbol
        high, low = low ^ gf_multiply(carry, 6), gf_multiply(carry, 8)
    return [high, low]


def write_code(symbols):
    text = "".join(ALPHABET[symbol] for symbol in symbols)
    return "-".join(text[i : i + 4] for i in range(0, 28, 4))


def anchor_code(digest):
    bits = int(digest, 16) >> 126
    data = [(bits >> (5 * (25 - i))) & 31 for i in range(26)]
    return write_code(data + check_symbols(data))


def code_symbols(text):
    """Symbols of a text; None where something stands that is neither symbol nor separator."""
    import unicodedata

    for character in unicodedata.normalize("NFKC", text):
        if re.match(r"[\s_.·・−]", character) or unicodedata.category(character) in ("Pd", "Cf"):
            continue
        upper = character.upper()
        upper = {"O": "0", "I": "1", "L": "1"}.get(upper, upper)
        yield ALPHABET.index(upper) if len(upper) == 1 and upper in ALPHABET else None


def find_codes(text):
    if utf16_length(text) < 28:
        return []
    found, window = [], []
    for symbol in code_symbols(text):
        window = [] if symbol is None else (window + [symbol])[-28:]
        if len(window) == 28 and check_symbols(window[:26]) == window[26:]:
            code = write_code(window)
            if code not in found:
                found.append(code)
    return found


def parse_code(text):
    symbols = list(code_symbols(text))
    if len(symbols) != 28 or None in symbols or check_symbols(symbols[:26]) != symbols[26:]:
        return None
    return write_code(symbols)


def check_anchors(entries):
    by_seq = {entry["seq"]: entry for entry in entries}
    by_id = {entry["id"]: entry for entry in entries}
    checks = []
    for entry in entries:
        if entry["kind"] != "anchor":
            continue
        body = entry["body"]
        head = by_seq.get(body["headSeq"])
        code_fits = body["code"] is None or (is_hash(body["headHash"]) and body["code"] == anchor_code(body["headHash"]))
        fits = code_fits and body["headSeq"] < entry["seq"] and (head is None or head["hash"] == body["headHash"])
        status = "mismatch" if not fits else "elsewhere" if head is None else "matches"
        seen_in = by_id.get(body["seenInId"])
        in_chat = status == "matches" and body["method"] == "chat-code" and shows_code(seen_in, body, entries)
        checks.append({
            "seq": entry["seq"], "method": body["method"], "headSeq": body["headSeq"], "code": body["code"],
            "status": status, "inChat": in_chat, "entry": entry,
        })
    return checks


def shows_code(message, body, entries):
    if message is None or message["kind"] != "message" or body["code"] is None or message["seq"] <= body["headSeq"]:
        return False
    texts = [message] + [e for e in entries if e["kind"] == "revision" and e["body"]["targetId"] == message["id"]]
    return any(body["code"] in find_codes(field_text(entry, "text") or "") for entry in texts)


def field_text(entry, name):
    return entry["personal"].get(name, {}).get("text")


# ---------------------------------------------------------------- verdicts


def at_ms(entry):
    iso = entry["observedAt"]
    days = days_from_civil(int(iso[0:4]), int(iso[5:7]), int(iso[8:10]))
    seconds = days * 86400 + int(iso[11:13]) * 3600 + int(iso[14:16]) * 60 + int(iso[17:19])
    return (seconds - offset_minutes(iso) * 60) * 1000 + int(iso[20:23])


def offset_minutes(iso):
    minutes = int(iso[24:26]) * 60 + int(iso[27:29])
    return -minutes if iso[23] == "-" else minutes


def days_from_civil(year, month, day):
    """Days since 1970-01-01 in the proleptic Gregorian calendar."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def civil_from_days(days):
    days += 719468
    era, doe = divmod(days, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + (3 if mp < 10 else -9)
    return yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1


def origin_of(entries):
    origins = [entry["body"]["origin"] for entry in entries if entry["kind"] == "session"]
    if "rehearsal" in origins:
        return "rehearsal"
    return origins[0] if origins else "none"


def completeness_of(entries):
    """(state, fromMs, gaps, origin); a gap is a dict with seq, reason, fromMs, toMs, derived."""
    sessions, last = {}, {}
    for entry in entries:
        session_id = entry["body"].get("sessionId")
        if "sessionId" not in entry["body"] or session_id is None:
            continue
        last[session_id] = entry
        if entry["kind"] == "session":
            sessions.setdefault(session_id, []).append(entry)
    recorded_gaps = [e for e in entries if e["kind"] == "gap"]
    recorded = [
        gap_of(e["seq"], e["body"]["reason"], e["body"]["fromMs"], e["body"]["toMs"], False)
        | {told: e["body"][told] for told in ("counted", "unread") if e["body"].get(told)}
        for e in recorded_gaps if not is_closed(e, recorded_gaps)
    ]
    origin = next(iter(sessions.values()))[0]["body"]["origin"] if sessions else None
    unwatched = gap_of(entries[0]["seq"] if entries else 0, "history-not-loaded", None, None, True)
    if origin in (None, "pasted"):
        return "gaps", None, recorded + [unwatched], origin
    starts = [events[0] for events in sessions.values()]
    gaps = list(recorded)
    gaps += unclean_stops(entries, sessions, last, starts)
    gaps += pauses(entries, sessions)
    gaps += between_sessions(entries, sessions, starts)
    gaps += stray_messages(entries, sessions)
    gaps.sort(key=lambda gap: gap["seq"])
    if not gaps and all(entry["kind"] != "message" for entry in entries):
        gaps.append(unwatched)
    second = starts[1]["seq"] if len(starts) > 1 else None
    only_older = all(
        not g["derived"] and g["reason"] == "history-not-loaded" and g["fromMs"] is None and (second is None or g["seq"] < second)
        for g in gaps
    )
    state = "complete" if not gaps else "complete-from" if only_older else "gaps"
    return state, at_ms(starts[0]), gaps, origin


def is_closed(gap, gaps):
    """What a list had not drawn was seen in the end: a later gap entry of the session says until when it had not been.
    Of several counts, and of several amounts of unread text, the last one holds."""
    body = gap["body"]
    told = "counted" if body.get("counted") else "unread" if body.get("unread") else None
    if told:
        return body["toMs"] is not None or any(
            later["seq"] > gap["seq"] and later["body"]["sessionId"] == body["sessionId"] and later["body"].get(told)
            for later in gaps
        )
    return body["reason"] == "virtualised-unread" and any(
        later["seq"] >= gap["seq"] and later["body"]["reason"] == body["reason"]
        and later["body"]["sessionId"] == body["sessionId"] and later["body"]["toMs"] is not None
        for later in gaps
    )


def gap_of(seq, reason, from_ms, to_ms, derived=True):
    return {"seq": seq, "reason": reason, "fromMs": from_ms, "toMs": to_ms, "derived": derived}


def has_gap(entries, session_id, reason, from_seq):
    return any(
        e["kind"] == "gap" and e["seq"] >= from_seq and e["body"]["sessionId"] == session_id
        and e["body"]["reason"] == reason
        for e in entries
    )


def next_start(starts, seq):
    return next((start for start in starts if start["seq"] > seq), None)


def unclean_stops(entries, sessions, last, starts):
    gaps = []
    for session_id, events in sessions.items():
        if any(event["body"]["event"] == "stop" for event in events):
            continue
        if has_gap(entries, session_id, "unclean-stop", events[0]["seq"]):
            continue
        end = last[session_id]
        if end["kind"] == "gap" and end["body"]["fromMs"] is not None and end["body"]["toMs"] is None:
            continue  # the end of the session is accounted for
        following = next_start(starts, end["seq"])
        gaps.append(gap_of(end["seq"], "unclean-stop", at_ms(end), at_ms(following) if following else None))
    return gaps


def pauses(entries, sessions):
    gaps = []
    for session_id, events in sessions.items():
        for index, event in enumerate(events):
            if event["body"]["event"] != "pause" or index + 1 == len(events):
                continue
            if has_gap(entries, session_id, "paused-by-user", event["seq"]):
                continue
            gaps.append(gap_of(event["seq"], "paused-by-user", at_ms(event), at_ms(events[index + 1])))
    return gaps


def between_sessions(entries, sessions, starts):
    gaps = []
    for events in sessions.values():
        stops = [event for event in events if event["body"]["event"] == "stop"]
        following = next_start(starts, stops[-1]["seq"]) if stops else None
        if following is None:
            continue
        stop = stops[-1]
        if any(e["kind"] == "gap" and stop["seq"] < e["seq"] < following["seq"] for e in entries):
            continue
        gaps.append(gap_of(stop["seq"], "paused-by-user", at_ms(stop), at_ms(following)))
    return gaps


def stray_messages(entries, sessions):
    stray = {}
    for entry in entries:
        session_id = entry["body"].get("sessionId")
        if session_id is not None and session_id not in sessions:
            stray.setdefault(session_id, entry)
    return [gap_of(entry["seq"], "unclean-stop", None, at_ms(entry)) for entry in stray.values()]


class Judged:
    """One conversation with the three verdicts on it, as far as the record itself can tell."""

    def __init__(self, number, entries, header):
        self.number, self.entries, self.header = number, entries, header
        self.excerpt = header["fromSeq"] != 1 or header["toSeq"] != header["headSeq"]
        state, self.from_ms, self.gaps, origin = completeness_of(entries)
        if self.excerpt:
            self.completeness = "excerpt"
        else:
            self.completeness = "none" if origin is None else "pasted" if origin == "pasted" else state
        self.provenance = origin_of(entries)
        self.all_anchors = check_anchors(entries)
        self.anchors = [] if self.provenance == "rehearsal" else self.all_anchors
        good = [anchor for anchor in self.anchors if anchor["status"] == "matches"]
        self.anchored_to = max((a["headSeq"] for a in good if a["inChat"]), default=None)
        self.timestamped_to = max((a["headSeq"] for a in good if a["method"] == "rfc3161"), default=None)
        self.integrity = "self-consistent" if self.anchored_to is None else "anchored-in-chat"
        self.confirmed_to = None
        self.seqs = {entry["id"]: entry["seq"] for entry in entries}
        self.erased = erased_fields(entries)
        self.changes = {}
        for entry in entries:
            if entry["kind"] in ("revision", "recall", "correction", "erasure"):
                self.changes.setdefault(entry["body"]["targetId"], []).append(entry)

    def shown(self, entry, name, say):
        """(text, withheld) or None."""
        field = entry["personal"].get(name)
        if field is None:
            return None
        if field["text"] is not None:
            return field["text"], False
        return say("doc.withheld." + ("erased" if (entry["id"], name) in self.erased else "redacted")), True


# ---------------------------------------------------------------- words and formats


def speaker_of_words(language):
    tree = WORDS[language]

    def find(key):
        node = tree
        for part in key.split("."):
            node = node.get(part) if isinstance(node, dict) else None
        return node

    def say(key, /, **values):
        sentence = find(key)
        if not isinstance(sentence, str):
            return key
        return re.sub(r"\{\{([A-Za-z0-9_]+)\}\}", lambda match: str(values.get(match[1], "")), sentence)

    say.has = lambda key: isinstance(find(key), str)
    say.list = lambda key: find(key) if isinstance(find(key), list) else []
    return say


def tag(seq):
    return f"[{seq:04d}]"


def number_of(seq):
    return f"{seq:04d}"


def clock_iso(iso):
    return f"{iso[:10]} {iso[11:19]} ({iso[23:]})"


def stated_clock(iso):
    """A time that was stated with its zone as ours are written; any other text as it is."""
    clock = r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?([+-][0-9]{2}:[0-9]{2})"
    match = re.fullmatch(clock, iso)
    if not match:
        return iso
    date, time, fraction, zone = match.groups("")
    return f"{date} {time}{'' if fraction == '.000' else fraction} ({zone})"


def date_text(iso, say):
    """A date, a date with its time or a month as the words of the language have it; any other text as it is."""
    zone = r"(?::[0-9]{2}(?:\.[0-9]+)?[+-][0-9]{2}:[0-9]{2})?"
    match = re.fullmatch(rf"([0-9]{{4}})-([0-9]{{2}})(?:-([0-9]{{2}})(?:T([0-9]{{2}}:[0-9]{{2}}){zone})?)?", iso)
    if not match:
        return iso
    year, month, day, time = match.groups()
    key = "doc.month" if day is None else "doc.date"
    date = re.sub("(?<=[年月])0", "", say(key, year=year, month=month, day=day or ""))
    return date if time is None else f"{date} {time}"


def clock(ms, offset, say):
    if ms is None:
        return say("doc.unknown")
    local = ms // 1000 + offset * 60
    days, seconds = divmod(local, 86400)
    year, month, day = civil_from_days(days)
    sign, minutes = ("-" if offset < 0 else "+"), abs(offset)
    return (
        f"{year:04d}-{month:02d}-{day:02d} {seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        f" ({sign}{minutes // 60:02d}:{minutes % 60:02d})"
    )


def yuan(fen):
    whole, cents = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole:,}.{cents:02d}"


def percent(decimal):
    match = re.fullmatch(r"(-?)([0-9]+)(?:\.([0-9]+))?", decimal)
    if not match:
        return decimal
    fraction = (match[3] or "").ljust(2, "0")
    whole = re.sub(r"^0+(?=[0-9])", "", match[2] + fraction[:2])
    return match[1] + whole + (f".{fraction[2:]}" if len(fraction) > 2 else "") + "%"


def yuan_or_nothing(fen):
    return "" if fen is None else yuan(fen)


def part_sum(plan, part):
    """Sum of one part over the schedule; None while it is not known everywhere."""
    values = [one[part] for one in plan["instalments"]]
    return None if None in values else sum(values)


# ---------------------------------------------------------------- lines of the transcript

EXTENSIONS = {
    "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif", "application/pdf": "pdf",
    "text/plain": "txt", "audio/mpeg": "mp3", "audio/mp4": "m4a", "video/mp4": "mp4",
}


def attachment_path(digest, mime):
    return f"attachments/{digest[:32]}.{EXTENSIONS.get(mime, 'bin')}"


def gap_reason(gap, say):
    """A last session without a stop, of which no entry says that it was broken off, was still going on at export."""
    is_open = gap["derived"] and gap["reason"] == "unclean-stop" and gap["fromMs"] is not None and gap["toMs"] is None
    return say("gap.not-ended") if is_open else gap_cause(gap, say)


def gap_cause(gap, say):
    counted, unread = gap.get("counted"), gap.get("unread") or {}
    return say("gap.counted", **counted) if counted else say(f"gap.{gap['reason']}", **unread)


class Line:
    def __init__(self, seq, kind, head, text=None, facts=(), footnotes=()):
        self.seq, self.kind, self.head, self.text = seq, kind, head, text
        self.facts, self.footnotes = list(facts), list(footnotes)


class Lines:
    """The readable lines of one conversation, in one language."""

    def __init__(self, judged, attachments, say):
        self.judged, self.attachments, self.say = judged, attachments, say

    def all(self):
        derived = [] if self.judged.excerpt else [gap for gap in self.judged.gaps if gap["derived"]]
        for entry in self.judged.entries:
            yield self.line(entry)
            while derived and derived[0]["seq"] <= entry["seq"]:
                gap, offset = derived.pop(0), offset_minutes(entry["observedAt"])
                head = self.say("line.gap") + self.say("doc.colon") + gap_reason(gap, self.say) + self.say("line.gapDerived")
                yield Line(None, "gap", head, None, [self.stretch(gap["fromMs"], gap["toMs"], offset)])

    def stamp(self, entry):
        return f"{tag(entry['seq'])} {clock_iso(entry['observedAt'])}"

    def plain(self, entry, label, text=None, facts=()):
        return Line(entry["seq"], entry["kind"], f"{self.stamp(entry)} {label}", text, facts)

    def line(self, entry):
        kind = entry["kind"]
        if kind in ("revision", "recall", "correction", "erasure"):
            return self.change(entry)
        return getattr(self, kind)(entry)

    def change(self, entry):
        say, target = self.say, self.judged.seqs.get(entry["body"]["targetId"])
        if target is not None and entry["kind"] != "erasure":
            see = say("line.see", seq=number_of(target))
            return self.plain(entry, self.change_head(entry, False) + say("doc.comma") + see)
        facts = [say("line.targetElsewhere")] if target is None else []
        return self.plain(entry, self.change_head(entry, True), self.judged.shown(entry, "text", say), facts)

    def change_head(self, entry, detail):
        say, body, kind = self.say, entry["body"], entry["kind"]
        if kind == "recall":
            return say(f"line.recall.{body['how']}")
        if kind == "erasure":
            target = self.judged.seqs.get(body["targetId"])
            return say("line.erasure", seq="?" if target is None else number_of(target), field=say(f"field.{body['field']}"))
        parts = [] if body["speaker"] is None else [say(f"speaker.{body['speaker']}")]
        if kind == "revision":
            label = say(f"line.revision.{body['reason']}")
            parts += [] if body["delivery"] is None else [say(f"line.delivery.{body['delivery']}")]
        else:
            label = say(f"line.correction.{body['change']}")
            parts += [self.order(body["afterId"])] if body["change"] == "order" else []
        parts += [] if body["pageTime"] is None else [body["pageTime"]["raw"]]
        if not detail or not parts:
            return label
        return label + say("doc.colon") + say("doc.separator").join(parts)

    def order(self, after_id):
        if after_id is None:
            return self.say("line.orderFirst")
        seq = self.judged.seqs.get(after_id)
        return self.say("line.targetElsewhere") if seq is None else self.say("line.orderAfter", seq=number_of(seq))

    def on_target(self, target_id):
        if target_id is None:
            return []
        seq = self.judged.seqs.get(target_id)
        return [self.say("line.targetElsewhere") if seq is None else self.say("line.noteOn", seq=number_of(seq))]

    def session(self, entry):
        say, body, facts = self.say, entry["body"], []
        if body["event"] == "start":
            if body["pageOrigin"] is not None:
                facts.append(say("fact.page") + say("doc.colon") + body["pageOrigin"] + (body["pagePath"] or ""))
            title = self.judged.shown(entry, "title", say)
            if title:
                facts.append(say("fact.pageTitle") + say("doc.colon") + title[0])
        return self.plain(entry, say(f"line.session.{body['event']}"), None, facts)

    def note(self, entry):
        body, facts = entry["body"], self.on_target(entry["body"]["targetId"])
        if body["aboutTime"] is not None:
            facts.append(self.say("line.noteAbout", time=stated_clock(body["aboutTime"])))
        return self.plain(entry, self.say(f"line.note.{body['channel']}"), self.judged.shown(entry, "text", self.say), facts)

    def attachment(self, entry):
        say, body = self.say, entry["body"]
        facts = [say("line.attachmentFacts", mime=body["mime"], bytes=body["bytes"], sha256=body["sha256"])]
        whole = [a for a in self.attachments if a["sha256"] == body["sha256"] and a["derivedFrom"] is None]
        painted = [a for a in self.attachments if a["derivedFrom"] == body["sha256"]]
        if whole:
            facts.append(say("line.attachmentIn", path=whole[0]["path"]))
        elif painted:
            facts.append(say("line.attachmentPainted", path=painted[0]["path"]))
        else:
            facts.append(say("line.attachmentWithheld"))
        facts += self.on_target(body["targetId"])
        return self.plain(entry, say(f"line.attachment.{body['what']}"), self.judged.shown(entry, "fileName", say), facts)

    def stretch(self, from_ms, to_ms, offset):
        if from_ms is None and to_ms is None:
            return self.say("line.gapSomewhere")
        return self.say("line.gapFromTo", **{"from": clock(from_ms, offset, self.say), "to": clock(to_ms, offset, self.say)})

    def gap(self, entry):
        body = entry["body"]
        fact = self.stretch(body["fromMs"], body["toMs"], offset_minutes(entry["observedAt"]))
        return self.plain(entry, self.say("line.gap") + self.say("doc.colon") + gap_cause(body, self.say), None, [fact])

    def anchor(self, entry):
        say, body = self.say, entry["body"]
        facts = [say("line.anchorOf", seq=body["headSeq"], hash=body["headHash"])]
        seen = None if body["seenInId"] is None else self.judged.seqs.get(body["seenInId"])
        if seen is not None:
            facts.append(say("line.anchorSeen", seq=number_of(seen)))
        text = None if body["code"] is None else (body["code"], False)
        return self.plain(entry, say(f"line.anchor.{body['method']}"), text, facts)

    def message(self, entry):
        say, changes = self.say, self.judged.changes.get(entry["id"], [])
        first = self.judged.shown(entry, "text", say)
        settling = self.settling(changes)
        with_text = [revision for revision in settling if "text" in revision["personal"]]
        settled = self.judged.shown(with_text[-1], "text", say) if with_text else first
        footnotes = []
        if settling and first is not None and (settled is None or first[0] != settled[0]):
            last = settling[-1]
            head = say("line.settledFrom", seq=number_of(last["seq"]), time=clock_iso(last["observedAt"]))
            footnotes.append((head, first))
        for change in changes:
            if change in settling or change["kind"] == "erasure":
                continue
            head = f"{self.stamp(change)} {self.change_head(change, True)}"
            footnotes.append((head, self.judged.shown(change, "text", say)))
        mark, text = say(f"line.content.{entry['body']['content']}"), settled
        if mark:
            text = (mark + (settled[0] if settled else ""), settled[1] if settled else False)
        facts = self.message_facts(entry, bool(settling))
        return Line(entry["seq"], "message", self.message_head(entry, changes), text, facts, footnotes)

    @staticmethod
    def settling(changes):
        settling = []
        for change in changes:
            if change["kind"] != "revision":
                continue
            body = change["body"]
            if body["reason"] not in ("settled", "streamed"):
                break
            if body["speaker"] is None and body["delivery"] is None and body["pageTime"] is None:
                settling.append(change)
        return settling

    def message_head(self, entry, changes):
        say, revised, corrected = self.say, None, None
        for change in changes:
            if change["kind"] == "revision":
                revised = change["body"]["speaker"] or revised
            if change["kind"] == "correction":
                corrected = change["body"]["speaker"] or corrected
        speaker = say(f"speaker.{corrected or revised or entry['body']['speaker']}")
        name = self.judged.shown(entry, "speakerName", say)
        staff = self.judged.shown(entry, "staffNumber", say)
        if name and not name[1]:
            speaker = say("line.named", speaker=speaker, name=name[0])
        parts = [self.stamp(entry), speaker]
        if staff and not staff[1]:
            parts.append(say("staff", number=staff[0]))
        return " ".join(parts) + say(f"line.seen.{entry['body']['seen']}")

    def message_facts(self, entry, settled):
        say, body, facts = self.say, entry["body"], []
        time, part = body["pageTime"], body["part"]
        if time is not None and time["iso"] is None:
            facts.append(say("line.pageTime", raw=time["raw"]))
        elif time is not None:
            facts.append(say("line.pageTimeIso", raw=time["raw"], iso=stated_clock(time["iso"])))
        facts += [say(f"line.secret.{secret}") for secret in body["withheld"]]
        if part is not None:
            facts.append(say("line.part", index=part["index"] + 1, count=part["count"]))
        if body["speakerReason"] == "pasted-guess":
            facts.append(say("line.guessed"))
        if body["provisional"] and not settled:
            facts.append(say("line.provisional"))
        links = self.judged.shown(entry, "linkTargets", say)
        if links:
            facts.append(say("line.links", links=links[0]))
        return facts


# ---------------------------------------------------------------- HTML, derived again

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


# What is there and not seen: controls, marks of direction, marks without width; a joiner only where it joins no emoji.
HIDDEN = (
    "[&<>\"'\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]"
    "|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
)


def escape(text):
    def replace(match):
        character = match[0]
        return ENTITIES.get(character) or f'<span class="ctl">U+{ord(character):04X}</span>'

    return re.sub(HIDDEN, replace, text)


def element(name, text, look=None):
    return f"<{name}{f' class={chr(34)}{look}{chr(34)}' if look else ''}>{escape(text)}</{name}>"


CLOCK = r"(?<![0-9A-Za-z-])[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?: [0-9]{2}:[0-9]{2}:[0-9]{2}(?: \([+-][0-9]{2}:[0-9]{2}\))?)?)?(?![0-9A-Za-z-])"


def keep_clocks(html):
    return re.sub(CLOCK, r'<span class="k">\g<0></span>', html)


def fact_row(label, lines, look=None):
    cell = "".join(element("p", line, look if index == 0 else None) for index, line in enumerate(lines))
    return f'<tr><th scope="row">{escape(label)}</th><td>{keep_clocks(cell)}</td></tr>'


def head_row(cells):
    return "<thead><tr>" + "".join(f'<th scope="col">{escape(cell)}</th>' for cell in cells) + "</tr></thead>"


def cell_row(cells, numbers=()):
    inner = "".join(
        f'<td{" class=" + chr(34) + "n" + chr(34) if index in numbers else ""}>{keep_clocks(escape(cell))}</td>'
        for index, cell in enumerate(cells)
    )
    return f"<tr>{inner}</tr>"


def html_list(items, name):
    return f"<{name}>" + "".join(f"<li>{escape(item)}</li>" for item in items) + f"</{name}>"


def said(shown):
    inner = escape(shown[0])
    return '<p class="t">' + (f'<em class="w">{inner}</em>' if shown[1] else inner) + "</p>"


def css_text(text):
    return re.sub('["\\\\<>&\u0000-\u001f\u007f-\u009f]', " ", text)


def utf16_length(text):
    return len(text) + sum(1 for character in text if character > "\uffff")


COMPARED = ("total", "extra", "highest", "months", "end", "left", "simple", "verdict")


class Html:
    def __init__(self, record, judged, record_hash, say):
        self.record, self.judged, self.hash, self.say = record, judged, record_hash, say
        self.header = record.header

    def lines(self):
        say = self.say
        marks = self.marks()
        yield from self.head(marks)
        if any(one.provenance == "rehearsal" for one in self.judged):
            yield element("p", say("doc.rehearsal"), "every")
        yield from self.cover(marks)
        for one in self.judged:
            yield element("h2", say("section.conversation", n=one.number), "conv")
            for line in Lines(one, self.header["attachments"], say).all():
                yield self.block(line, one.number)
        yield from self.offers()
        yield from self.plans()
        yield from self.agreements()
        yield from self.annex()
        yield "</body>"
        yield "</html>"

    def marks(self):
        marks = []
        if any(one.provenance == "rehearsal" for one in self.judged):
            marks.append(self.say("doc.rehearsal"))
        if any(one.provenance == "pasted" for one in self.judged):
            marks.append(self.say("doc.pasted"))
        if any(one.excerpt for one in self.judged):
            marks.append(self.say("doc.excerpt"))
        return marks

    def head(self, marks):
        header, say = self.header, self.say
        title = f"{say('doc.title')} {header['createdAt'][:10]} {header['recordId']}"
        page = say("doc.page", n='" counter(page) "', m='" counter(pages) "')
        yield "<!DOCTYPE html>"
        yield f'<html lang="{header["language"]}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        policy = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(title)}</title>"
        yield "<style>"
        style = STYLE.replace("@@TITLE@@", css_text(title), 1).replace("@@MARK@@", css_text(" ".join(marks)), 1)
        yield style.replace("@@HASH@@", css_text(self.hash), 1).replace("@@PAGE@@", f'"{page}"', 1)
        yield "</style>"
        yield "</head>"
        yield "<body>"

    def cover(self, marks):
        say, header = self.say, self.header
        created = clock_iso(header["createdAt"])
        yield element("h1", say("doc.title"))
        yield element("p", created, "sub")
        for mark in marks:
            yield element("p", mark, "mark")
        yield element("h2", say("section.facts"))
        yield "<table><tbody>"
        if header["case"]:
            yield from self.case_rows(header["case"])
        generator = header["generator"]
        exported = say(
            "fact.exportedValue", time=created, zone=header["timeZone"], version=generator["version"],
            browser=generator["browser"],
        )
        yield fact_row(say("fact.exportedAt"), [exported])
        yield fact_row(say("fact.recordId"), [header["recordId"]])
        yield fact_row(say("fact.recordHash"), [say("fact.recordHashValue", hash=self.hash)], "hash")
        yield "</tbody></table>"
        yield from self.tables(self.conversation_rows)
        yield element("h2", say("section.verdicts"))
        yield from self.tables(self.verdict_rows)
        yield element("h2", say("section.limits"))
        yield html_list(say.list("limits"), "ul")
        yield element("h2", say("section.art93"))
        yield from self.tables(lambda one: [fact_row(a, [b]) for a, b in art93(one, self.record, say)])
        yield element("h2", say("section.check"))
        yield html_list(say.list("check"), "ol")

    def tables(self, rows):
        for one in self.judged:
            if len(self.judged) > 1:
                yield element("h3", self.say("section.conversation", n=one.number))
            yield "<table><tbody>"
            yield from rows(one)
            yield "</tbody></table>"

    def case_rows(self, facts):
        say = self.say
        if facts["label"] is not None:
            yield fact_row(say("fact.label"), [facts["label"]])
        if facts["lenderName"] is not None:
            yield fact_row(say("fact.lender"), [facts["lenderName"]])
        if facts["product"] is not None:
            key = f"product.{facts['product']}"
            yield fact_row(say("fact.product"), [say(key) if say.has(key) else facts["product"]])
        parts = []
        for key in ("principalFen", "interestFen", "penaltyFen", "feesFen"):
            if facts[key] is not None:
                parts.append(say(f"amount.{key}", amount=say("amount.yuan", amount=yuan(facts[key]))))
        if facts["daysOverdue"] is not None:
            parts.append(say("amount.daysOverdue", days=facts["daysOverdue"]))
        if facts["balanceAsOf"] is not None and parts:
            parts.append(say("amount.asOf", date=date_text(facts["balanceAsOf"], say)))
        if parts:
            yield fact_row(say("fact.amounts"), [say("doc.comma").join(parts)])

    def conversation_rows(self, one):
        say, header = self.say, one.header
        for label, lines in self.conversation_facts(one):
            distinct = [line for line in dict.fromkeys(lines) if line != ""]
            if distinct:
                yield fact_row(say(label), distinct)
        if one.excerpt:
            values = {"from": header["fromSeq"], "to": header["toSeq"], "all": header["headSeq"], "hash": header["headHash"]}
            yield fact_row(say("doc.excerpt"), [say("doc.excerptRange", **values)])
            return
        yield fact_row(say("fact.head"), [say("fact.headValue", seq=header["headSeq"], hash=header["headHash"])], "hash")
        if one.provenance != "rehearsal":
            yield fact_row(say("fact.code"), [anchor_code(header["headHash"])], "hash")

    def conversation_facts(self, one):
        say, entries = self.say, one.entries
        starts = [e for e in entries if e["kind"] == "session" and e["body"]["event"] == "start"]
        bodies = [start["body"] for start in starts]
        yield "fact.parties", self.parties(entries)
        yield "fact.page", [(body["pageOrigin"] or "") + (body["pagePath"] or "") for body in bodies]
        yield "fact.frame", [body["frameOrigin"] or "" for body in bodies]
        yield "fact.pageTitle", [field_text(start, "title") or "" for start in starts]
        if entries:
            ends = {"from": clock_iso(entries[0]["observedAt"]), "to": clock_iso(entries[-1]["observedAt"])}
            yield "fact.period", [say("fact.to", **ends)]
        yield "fact.timeZone", [body["timeZone"] for body in bodies]
        yield "fact.environment", [
            say("fact.environmentValue", browser=body["browser"], version=body["extensionVersion"]) for body in bodies
        ]
        yield "fact.counts", [self.counts(entries)]

    def parties(self, entries):
        shown = []
        for entry in entries:
            if entry["kind"] == "message" and entry["body"]["speaker"] != "customer":
                name, number = field_text(entry, "speakerName"), field_text(entry, "staffNumber")
                shown.append(" ".join(filter(None, [name, number and self.say("staff", number=number)])))
        return shown

    def counts(self, entries):
        say, kinds, speakers = self.say, {}, {}
        for entry in entries:
            kinds[entry["kind"]] = kinds.get(entry["kind"], 0) + 1
            if entry["kind"] == "message":
                speakers[entry["body"]["speaker"]] = speakers.get(entry["body"]["speaker"], 0) + 1
        by_speaker = [
            say("fact.speakerCount", speaker=say(f"speaker.{name}"), count=speakers[name])
            for name in ("agent", "customer", "bot", "system", "unknown") if name in speakers
        ]
        settling = sum(
            entry["kind"] == "revision" and entry["body"]["reason"] != "edited" for entry in entries
        )
        return say(
            "fact.countsValue", all=len(entries), messages=kinds.get("message", 0), settling=settling,
            speakers=say("doc.separator").join(by_speaker) if by_speaker else say("doc.none"),
            changes=kinds.get("revision", 0) - settling + kinds.get("recall", 0), corrections=kinds.get("correction", 0),
            notes=kinds.get("note", 0), attachments=kinds.get("attachment", 0), gaps=kinds.get("gap", 0),
            others=sum(kinds.get(kind, 0) for kind in ("session", "anchor", "erasure")),
        )

    def verdict_rows(self, one):
        say = self.say
        yield fact_row(say("verdict.integrity"), integrity_lines(one, say), "state")
        yield fact_row(say("verdict.completeness"), completeness_lines(one, say), "state")
        yield fact_row(say("verdict.provenance"), provenance_lines(one, say), "state")

    def block(self, line, number):
        long = (line.text is not None and utf16_length(line.text[0]) > 600) or len(line.footnotes) > 3
        look = "e" + (" gap" if line.kind == "gap" else "" if line.kind == "message" else " minor") + (" long" if long else "")
        anchor = "" if line.seq is None else f' id="c{number}-{line.seq}"'
        match = re.fullmatch(r"(\[[0-9]+\])(.*)", line.head, re.S)
        head = f"<b>{escape(match[1])}</b>{escape(match[2])}" if match else f"<b>{escape(line.head)}</b>"
        notes = "".join(
            f'<div class="fn">{element("p", note, "h")}{said(text) if text else ""}</div>' for note, text in line.footnotes
        )
        facts = "".join(element("p", fact, "f") for fact in line.facts)
        text = said(line.text) if line.text else ""
        return f'<div class="{look}"{anchor}><p class="h">{head}</p>{text}{facts}{notes}</div>'

    @functools.cached_property
    def all_seqs(self):
        return {entry["id"]: entry["seq"] for one in self.judged for entry in one.entries}

    def quotation(self, said):
        seq = self.all_seqs.get(said["messageId"])
        return self.say("offer.at", seq="?" if seq is None else number_of(seq), text=said["text"])

    def offers(self):
        say = self.say
        if self.record.offers:
            yield element("h2", say("section.offers"))
        for n, offer in enumerate(self.record.offers, 1):
            yield element("h3", say("offer.heading", n=n, kind=say(f"offerKind.{offer['kind']}")))
            yield "<table>"
            yield head_row([say("offer.term"), say("offer.value"), say("offer.quote")])
            yield "<tbody>"
            for name in sorted(offer["terms"]):
                span = offer["spans"].get(name)
                quote = self.quotation(span) if span else ""
                yield cell_row([field_name(name, say), term_text(name, offer["terms"][name], say), quote])
            yield "</tbody></table>"

    def plans(self):
        say = self.say
        if self.record.plans:
            yield element("h2", say("section.plans"))
        for n, plan in enumerate(self.record.plans, 1):
            yield element("h3", say("plan.headingOwn" if plan["offerId"] is None else "plan.heading", n=n))
            if plan["instalments"]:
                yield from self.schedule(plan)
            yield "<table><tbody>"
            for key, label in (("simpleAnnual", "plan.simple"), ("compoundAnnual", "plan.compound")):
                yield fact_row(say(label), [say("doc.unknown") if plan[key] is None else percent(plan[key])])
            yield "</tbody></table>"
            yield from self.working(plan["working"])
            if "conflicts" in plan:
                yield "<table>"
                yield head_row([say("conflict.title"), say("offer.quote")])
                yield "<tbody>"
                for one in plan["conflicts"]:
                    yield fact_row(field_name(one["term"], say), [self.quotation(said) for said in one["said"]])
                yield "</tbody></table>"
            if "check" in plan:
                yield "<table><tbody>"
                for k, (label, lines) in enumerate(check_facts(plan["check"], say)):
                    yield fact_row(label, lines, None if k else "state")
                yield "</tbody></table>"
        yield from self.comparison()

    def schedule(self, plan):
        say = self.say
        yield "<table>"
        columns = ("number", "due", "amount", "principal", "interest", "fee", "balance")
        yield head_row([say(f"plan.{column}") for column in columns])
        yield "<tbody>"
        for one in plan["instalments"]:
            number = say("plan.down") if one["number"] == 0 else str(one["number"])
            due = say("doc.unknown") if one["dueDate"] is None else date_text(one["dueDate"], say)
            amounts = [one[part] for part in ("amountFen", "principalFen", "interestFen", "feeFen", "balanceFen")]
            yield cell_row([number, due, *map(yuan_or_nothing, amounts)], range(2, 7))
        sums = [part_sum(plan, part) for part in ("principalFen", "interestFen", "feeFen")]
        yield cell_row([say("plan.total"), "", yuan(plan["totalFen"]), *map(yuan_or_nothing, sums), ""], range(2, 6))
        yield "</tbody></table>"

    def comparison(self):
        """Cost, burden, end and advice of the plans side by side, when there are two or more."""
        say, unknown = self.say, self.say("doc.unknown")
        compared = [(n, p) for n, p in enumerate(self.record.plans, 1) if "check" in p and p["instalments"]]
        if len(compared) < 2:
            return
        yield element("h2", say("section.comparison"))
        for start in range(0, len(compared), 4):
            columns = compared[start:start + 4]
            yield "<table>"
            yield head_row(["", *(say("plan.heading", n=n) for n, _ in columns)])
            yield "<tbody>"
            for name, values in zip(COMPARED, zip(*(self.compared(plan) for _, plan in columns))):
                cells = [unknown if value is None else value for value in values]
                yield cell_row([say(f"comparison.{name}"), *cells], range(1, len(cells) + 1))
            yield "</tbody></table>"
        yield element("p", say("comparison.note"))

    def compared(self, plan):
        """What is compared of one plan, in the order of COMPARED; None: not known."""
        last, results = plan["instalments"][-1], {}
        for step in reversed(plan["working"]):
            results[step["figure"]] = step["result"]
        return [
            yuan(plan["totalFen"]), *(results.get(one) for one in ("extraOverBalance", "highestMonth", "planMonths")),
            None if last["dueDate"] is None else date_text(last["dueDate"], self.say),
            None if last["balanceFen"] is None else yuan(last["balanceFen"]),
            None if plan["simpleAnnual"] is None else percent(plan["simpleAnnual"]),
            self.say(f"findings.verdict.{plan['check']['verdict']}"),
        ]

    def working(self, steps):
        say = self.say
        if not steps:
            return
        yield "<table>"
        yield head_row([say("working.figure"), say("working.formula"), say("working.note")])
        yield "<tbody>"
        for step in steps:
            sign = "\u21d2" if "=" in step["formula"] else "="
            notes = [say(f"working.assumptions.{one}") for one in step["assumptions"]]
            notes += [] if step["source"] is None else [step["source"]]
            figure = say(f"working.figures.{step['figure']}")
            yield cell_row([figure, f"{step['formula']} {sign} {step['result']}", " ".join(notes)])
        yield "</tbody></table>"

    def agreements(self):
        say, seqs = self.say, self.all_seqs
        if self.record.agreements:
            still_open = any(one["openFields"] for one in self.record.agreements)
            yield element("h2", say("section.agreementOpen" if still_open else "section.agreement"))
        for one in self.record.agreements:
            offer = next((n for n, o in enumerate(self.record.offers, 1) if o["id"] == one["offerId"]), 0)
            messages = [tag(seqs[i]) for i in one["messageIds"] if i in seqs]
            open_fields = [field_name(name, say) for name in one["openFields"]]
            confirmed = one["confirmedAt"]
            yield "<table><tbody>"
            yield fact_row(say("agreement.confirmedAt"), [clock_iso(confirmed) if confirmed else say("doc.unknown")])
            yield fact_row(say("agreement.offer"), [str(offer) if offer else say("doc.none")])
            yield fact_row(say("agreement.messages"), [" ".join(messages) or say("doc.none")])
            yield fact_row(say("agreement.open"), [say("doc.separator").join(open_fields) if open_fields else say("doc.none")])
            yield "</tbody></table>"

    def annex(self):
        say, attachments = self.say, self.header["attachments"]
        if attachments:
            yield element("h2", say("section.annex"), "annex")
        for n, one in enumerate(attachments, 1):
            facts = escape(say("line.attachmentFacts", mime=one["mime"], bytes=one["bytes"], sha256=one["sha256"]))
            title = escape(f"{say('annex.number', n=n)} {one['path']}")
            if one["mime"] in ("image/png", "image/jpeg", "image/webp", "image/gif"):
                body = f'<img src="{escape(one["path"])}" alt="{title}">'
            else:
                body = element("p", say("annex.notShown"))
            yield f"<figure><figcaption><b>{title}</b><br>{facts}</figcaption>{body}</figure>"


def check_facts(check, say):
    """(label, lines) of what a check found; the advice comes first."""

    def join(section, codes):
        return say("doc.separator").join(say(f"{section}.{code}") for code in codes)

    facts = [
        ("verdict", [say(f"findings.verdict.{check['verdict']}"), say("found.note")]),
        ("findings", [finding_text(one, say) for one in check["findings"]]),
        ("questions", [say(f"findings.questions.{code}") for code in check["questions"]]),
        ("terms", [join("offerField", check["terms"])]),
        ("checked", [join("findings.checks", check["checked"])]),
        ("notChecked", [join("findings.checks", check["notChecked"])]),
        ("rules", [rule_text(rule, say) for rule in check["rules"]]),
    ]
    for name, lines in facts:
        yield say(f"found.{name}"), [line for line in lines if line] or [say("doc.none")]


def finding_text(one, say):
    def printed(number):
        unit, value = number["unit"], number["value"]
        if unit == "fen":
            return yuan(value)
        if unit == "rate":
            return percent(value)
        if unit == "rates":
            return say("doc.separator").join(map(percent, value))
        if unit == "months":
            return say("doc.separator").join(date_text(month, say) for month in value)
        return date_text(value, say) if unit in ("moment", "date") else str(value)

    numbers = {name: printed(number) for name, number in one["numbers"].items()}
    sentence = say(f"findings.findings.{one['code']}", **numbers)
    return say("found.finding", severity=say(f"findings.severity.{one['severity']}"), text=sentence)


def rule_text(rule, say):
    key = f"findings.rules.{rule['id'].replace('.', '_')}"
    return " ".join([
        say(f"{key}.name") + say("doc.colon") + say(f"{key}.wording"),
        say("findings.ruleNote.scope", scope=say(f"{key}.scope")),
        say("findings.ruleNote.source", source=rule["source"]),
        say("findings.ruleNote.latest", checkedOn=date_text(rule["checkedOn"], say), confidence=say(f"findings.confidence.{rule['confidence']}")),
    ])


def field_name(name, say):
    return say(f"offerField.{name}") if say.has(f"offerField.{name}") else name


def term_text(name, value, say):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, str)) and (name.endswith("Ratio") or name == "value"):
        return percent(str(value))
    if isinstance(value, int):
        return yuan(value) if name.endswith("Fen") else str(value)
    if isinstance(value, str):
        return code_text(name, value, say)
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(term_text(name, item, say) for item in value)
    members = [field_name(key, say) + say("doc.colon") + term_text(key, value[key], say) for key in sorted(value)]
    return say("doc.comma").join(members)


def code_text(name, value, say):
    if name == "approx":
        return field_name(value, say)
    key = f"offerValue.{name}.{value}"
    return say(key) if say.has(key) else date_text(value, say)


def integrity_lines(one, say):
    to = "" if one.anchored_to is None else one.anchored_to
    values = {"from": one.header["fromSeq"], "to": to}
    lines = [say(f"verdict.integrityState.{one.integrity}", **values)]
    more = f"verdict.integrityMore.{one.integrity}"
    if say.has(more) and one.anchored_to != one.header["toSeq"]:
        lines.append(say(more, **values))
    if one.timestamped_to is not None:
        lines.append(say("verdict.integrityMore.timestamp", to=one.timestamped_to))
    return lines


def completeness_lines(one, say):
    offset = offset_minutes(one.entries[0]["observedAt"]) if one.entries else 0
    gaps = [gap for gap in one.gaps if not one.excerpt or not gap["derived"]]
    values = {
        "time": clock(one.from_ms, offset, say), "count": len(gaps), "from": one.header["fromSeq"], "to": one.header["toSeq"],
    }
    lines = [say(f"verdict.completenessState.{one.completeness}", **values)]
    for gap in gaps:
        ends = {"from": clock(gap["fromMs"], offset, say), "to": clock(gap["toMs"], offset, say)}
        line = "verdict.gapLineSomewhere" if gap["fromMs"] is None and gap["toMs"] is None else "verdict.gapLine"
        lines.append(say(line, seq=number_of(gap["seq"]), reason=gap_reason(gap, say), **ends))
    return lines


def first_session(one):
    return next((entry["body"] for entry in one.entries if entry["kind"] == "session"), None)


def provenance_lines(one, say):
    start, page = first_session(one), say("doc.unknown")
    if start:
        page = (say("doc.unknown") if start["pageOrigin"] is None else start["pageOrigin"]) + (start["pagePath"] or "")
    return [say(f"verdict.provenanceState.{one.provenance}", page=page), say(f"verdict.provenanceMore.{one.provenance}")]


def art93(one, record, say):
    start, generator = first_session(one), record.header["generator"]
    browser = start["browser"] if start else generator["browser"]
    version = start["extensionVersion"] if start else generator["version"]
    count, origin = len(one.gaps), one.provenance
    course = {"live": "courseLive", "pasted": "coursePasted", "rehearsal": "courseRehearsal"}
    return [
        (say("art93.system"), say("art93.systemValue", browser=browser, version=version)),
        (say("art93.running"), say("art93.runningGaps", count=count) if count else say("art93.runningClean")),
        (say("art93.monitoring"), say("art93.monitoringValue")),
        (say("art93.method"), say("art93.coursePasted" if origin == "pasted" else "art93.methodValue")),
        (say("art93.course"), say("doc.unknown") if origin == "none" else say(f"art93.{course[origin]}")),
        (say("art93.person"), say("art93.personValue")),
        (say("art93.other"), say("art93.otherValue")),
    ]


# ---------------------------------------------------------------- CSV, plans, README, derived again

COLUMNS = [
    "conversation", "seq", "kind", "observedAt", "pageTimeRaw", "pageTimeIso", "speaker", "speakerReason", "name",
    "staff", "text", "target", "detail", "hash",
]


def csv_row(cells):
    safe = []
    for cell in cells:
        cell = re.sub("\r\n?", "\n", cell)
        if re.match("[=+\\-@\t\n＝＋－＠]", cell):
            cell = "'" + cell
        safe.append('"' + cell.replace('"', '""') + '"')
    return ",".join(safe) + "\r\n"


def csv_text(record, judged, say):
    rows = ["\ufeff" + csv_row([say(f"csv.{column}") for column in COLUMNS])]
    for one in judged:
        lines = Lines(one, [], say)
        for entry in one.entries:
            row = csv_entry(entry, one, lines, say)
            row["conversation"] = str(one.number)
            rows.append(csv_row([row.get(column, "") for column in COLUMNS]))
    return "".join(rows)


def csv_entry(entry, one, lines, say):
    def shown(name):
        value = one.shown(entry, name, say)
        return value[0] if value else ""

    body, kind = entry["body"], entry["kind"]
    target_id = body.get("targetId") if "targetId" in BODIES[kind] else None
    target = None if target_id is None else one.seqs.get(target_id)
    row = {
        "seq": str(entry["seq"]), "kind": say(f"kind.{kind}"), "observedAt": entry["observedAt"],
        "name": shown("speakerName"), "staff": shown("staffNumber"),
        "text": shown("text") or shown("fileName") or shown("title"),
        "target": "" if target is None else str(target), "hash": entry["hash"],
    }
    if kind in ("revision", "recall", "correction", "erasure"):
        row["detail"] = lines.change_head(entry, True)
    elif kind == "message":
        time = body["pageTime"] or {"raw": "", "iso": None}
        row.update({
            "pageTimeRaw": time["raw"], "pageTimeIso": time["iso"] or "", "speaker": say(f"speaker.{body['speaker']}"),
            "speakerReason": body["speakerReason"], "detail": " ".join([body["seen"]] + body["withheld"]),
        })
    elif kind == "session":
        row["detail"] = f"{say('line.session.' + body['event'])} {body['pageOrigin'] or ''}{body['pagePath'] or ''}"
    elif kind == "gap":
        row["detail"] = gap_cause(body, say)
    elif kind == "attachment":
        row["detail"] = f"{body['mime']} {body['bytes']} {body['sha256']}"
    elif kind == "note":
        row["detail"] = body["aboutTime"] or ""
    elif kind == "anchor":
        row["detail"] = f"{body['method']} {body['headSeq']} {body['headHash']}"
    return row


def plans_text(record):
    content = {
        "format": 1, "recordId": record.header["recordId"], "offers": record.offers, "plans": record.plans,
        "agreements": record.agreements,
    }
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def plans_csv_text(record, say):
    columns = ("plan", "index", "date", "payment", "principal", "interest", "fee", "balance")
    rows = ["\ufeff" + csv_row([say(f"planCsv.{column}") for column in columns])]
    for n, plan in enumerate(record.plans, 1):
        for one in plan["instalments"]:
            amounts = [one[part] for part in ("amountFen", "principalFen", "interestFen", "feeFen", "balanceFen")]
            plain = ["" if fen is None else yuan(fen).replace(",", "") for fen in amounts]
            rows.append(csv_row([str(n), str(one["number"]), one["dueDate"] or "", *plain]))
    return "".join(rows)


def readme_text(record, judged, record_hash):
    zh, header = speaker_of_words("zh-CN"), record.header
    colon = zh("doc.colon")
    lines = [
        zh("readme.title"),
        zh("fact.recordId") + colon + header["recordId"],
        zh("fact.exportedAt") + colon + clock_iso(header["createdAt"]),
        zh("fact.recordHash") + colon + zh("fact.recordHashValue", hash=record_hash),
    ]
    for one in judged:
        lines += ["", zh("section.conversation", n=one.number)]
        for label, texts in (
            ("integrity", integrity_lines(one, zh)), ("completeness", completeness_lines(one, zh)),
            ("provenance", provenance_lines(one, zh)),
        ):
            lines.append(zh(f"verdict.{label}") + colon + texts[0])
            lines += ["  " + text for text in texts[1:]]
    lines += ["", zh("readme.how"), zh("readme.howText"), "", zh("readme.files"), *zh.list("readme.fileList")]
    if record.header["attachments"]:
        lines.append(zh("readme.attachments"))
    lines += ["", zh("readme.check"), *zh.list("check"), "", zh("readme.art93")]
    for one in judged:
        lines.append(zh("section.conversation", n=one.number))
        lines += [label + colon + value for label, value in art93(one, record, zh)]
    lines += ["", zh("readme.limits"), *zh.list("limits")]
    return "".join(line + "\n" for line in lines)


LAYOUT = 3


def edition_of_words(language):
    """First 16 hex digits of the SHA-256 of JCS [layout, zh-CN words, words of the language, style]."""
    parts = [LAYOUT, sha256(canonical(WORDS["zh-CN"]).encode()), sha256(canonical(WORDS[language]).encode()), STYLE]
    return sha256(canonical(parts).encode())[:16]


def named_edition(bag):
    info = bag.get("bag-info.txt", b"").decode("utf-8", "replace")
    for line in info.split("\n"):
        match = re.fullmatch(r"Parley-Documents: ([0-9a-f]{16})", line)
        if match:
            return match[1]
    return None


def bag_info(record, bag):
    edition = named_edition(bag)
    payload = [data for path, data in bag.items() if path.startswith("data/")]
    return (
        f"Bag-Software-Agent: parley {record.header['generator']['version']}\n"
        f"Bagging-Date: {record.header['createdAt'][:10]}\n"
        f"External-Identifier: {record.header['recordId']}\n"
        f"Payload-Oxum: {sum(map(len, payload))}.{len(payload)}\n"
        + (f"Parley-Documents: {edition}\n" if edition else "")
    )


def first_different_line(wanted, found):
    if wanted == found:
        return None
    shared = os.path.commonprefix([wanted, found])
    return shared.count(b"\n") + 1


def check_files(record, judged, bag, hashes, problems):
    record_hash = hashes["data/record.jsonl"]
    say = speaker_of_words(record.header["language"])
    derived = {
        "data/transcript.html": lambda: "".join(line + "\n" for line in Html(record, judged, record_hash, say).lines()),
        "data/transcript.csv": lambda: csv_text(record, judged, say),
        "data/plans.json": lambda: plans_text(record),
        "data/plans.csv": lambda: plans_csv_text(record, say),
        "data/README.zh.txt": lambda: readme_text(record, judged, record_hash),
    }
    is_ours = named_edition(bag) == edition_of_words(record.header["language"])
    for path, make in derived.items():
        if path not in bag:
            problems.append(("file-missing", path))
            continue
        line = first_different_line(make().encode("utf-8"), bag[path])
        if line is not None:
            code = DERIVED[path] if is_ours or path == "data/plans.json" else "other-version"
            problems.append((code, f"{path}:{line}"))
    expected = {"data/record.jsonl", *DERIVED}
    bodies = [e["body"] for one in judged for e in one.entries if e["kind"] == "attachment"]
    for one in record.header["attachments"]:
        place = "data/" + one["path"]
        code = "attachment-mismatch" if place in expected else attachment_problem(one, place, bag, hashes, bodies)
        expected.add(place)
        if code:
            problems.append((code, place))
    for path in bag:
        if path.startswith("data/") and path not in expected:
            problems.append(("unexpected-file", path))
    if bag.get("bag-info.txt") != bag_info(record, bag).encode("utf-8"):
        problems.append(("bag-malformed", "bag-info.txt"))
    check_timestamp_files(judged, bag, problems)


def check_timestamp_files(judged, bag, problems):
    """Timestamps lie in the bag as they stand in the record, and there are no others."""
    expected = {}
    for one in judged:
        for entry in one.entries:
            token = decode_token(entry["body"]["token"]) if entry["kind"] == "anchor" and entry["body"]["method"] == "rfc3161" else None
            if token is not None:
                expected[f"timestamps/c{one.number}-{entry['seq']}.tsr"] = token
    for path, token in expected.items():
        if path not in bag:
            problems.append(("file-missing", path))
        elif bag[path] != token:
            problems.append(("timestamp-invalid", path))
    for path in bag:
        if is_timestamp_path(path) and path not in expected:
            problems.append(("unexpected-file", path))


def decode_token(text):
    """Bytes of a base64 token, or None."""
    if text is None or not re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", text) or len(text) % 4:
        return None
    return base64.b64decode(text)


def attachment_problem(one, place, bag, hashes, bodies):
    if place not in bag:
        return "file-missing"
    if hashes[place] != one["sha256"] or len(bag[place]) != one["bytes"]:
        return "attachment-mismatch"
    if one["path"] != attachment_path(one["sha256"], one["mime"]):
        return "attachment-mismatch"
    origin = one["sha256"] if one["derivedFrom"] is None else one["derivedFrom"]
    recorded = [body for body in bodies if body["sha256"] == origin]
    if not recorded:
        return "attachment-unreferenced"
    # As another kind of file, a picture would not be shown.
    same = any((body["mime"], body["bytes"]) == (one["mime"], one["bytes"]) for body in recorded)
    return None if same or one["derivedFrom"] is not None else "attachment-mismatch"


# ---------------------------------------------------------------- offers, anchors, timestamps


def check_offers_and_plans(record, problems):
    texts, in_parts = {}, set()
    for entries in record.conversations:
        for entry in entries:
            if entry["kind"] == "message" and entry["body"]["part"] is not None:
                in_parts.add(entry["id"])  # a quotation may run from one part into the next
            if entry["kind"] in ("message", "revision") and field_text(entry, "text") is not None:
                key = entry["body"]["targetId"] if entry["kind"] == "revision" else entry["id"]
                texts.setdefault(key, []).append(field_text(entry, "text"))

    def is_said(one):
        return one["messageId"] in in_parts or any(one["text"] in text for text in texts.get(one["messageId"], []))

    for n, offer in enumerate(record.offers, 1):
        for name in sorted(offer["spans"]):
            if not is_said(offer["spans"][name]):
                problems.append(("quote-mismatch", f"offer {n}:{name}"))
    for n, plan in enumerate(record.plans, 1):
        for one in plan.get("conflicts", []):
            if not all(map(is_said, one["said"])):
                problems.append(("quote-mismatch", f"plan {n}:{one['term']}"))
    for n, plan in enumerate(record.plans, 1):
        check_plan(plan, n, record.header["case"], problems)
    check_references(record, problems)


def check_references(record, problems):
    """What lies outside the chain must speak of messages and offers of this record, and of their times."""
    offer_ids = {offer["id"] for offer in record.offers}
    seen = {e["id"]: e["observedAt"] for entries in record.conversations for e in entries if e["kind"] == "message"}
    whole = all(c["fromSeq"] == 1 and c["toSeq"] == c["headSeq"] for c in record.header["conversations"])
    shown = lambda ids: bool(ids) and all(one in seen for one in ids)
    wrong = []
    for n, offer in enumerate(record.offers, 1):
        if whole and not shown(offer["messageIds"]):
            wrong.append(f"offer {n}:messageIds")
    for n, plan in enumerate(record.plans, 1):
        if plan["offerId"] is not None and plan["offerId"] not in offer_ids:
            wrong.append(f"plan {n}:offerId")
    for n, agreed in enumerate(record.agreements, 1):
        if agreed["offerId"] is not None and agreed["offerId"] not in offer_ids:
            wrong.append(f"agreement {n}:offerId")
        if not whole:
            continue
        if not shown(agreed["messageIds"]):
            wrong.append(f"agreement {n}:messageIds")
        elif agreed["confirmedAt"] is not None and agreed["confirmedAt"] not in [seen[one] for one in agreed["messageIds"]]:
            wrong.append(f"agreement {n}:confirmedAt")
    problems.extend(("reference-unknown", place) for place in wrong)


def check_plan(plan, n, debt, problems):
    """Sums, parts, balances, rates and the results of the working, each reckoned again from the schedule."""
    place, rows = f"plan {n}", plan["instalments"]
    if sum(one["amountFen"] for one in rows) != plan["totalFen"]:
        problems.append(("plan-sum-mismatch", place))
    for k in range(1, len(rows)):
        if rows[k]["number"] <= rows[k - 1]["number"]:
            problems.append(("record-malformed", f"{place}:{k + 1}"))
            break
    for k, row in enumerate(rows):
        if not row_adds_up(row, rows[k - 1] if k else None):
            problems.append(("plan-sum-mismatch", f"{place}:{k + 1}"))
            break
    for rate in ("simpleAnnual", "compoundAnnual"):
        if plan[rate] is not None and not rate_fits(plan, rate):
            problems.append(("plan-rate-mismatch", f"{place}:{rate}"))
    wanted = expected_results(plan, debt)
    for step in plan["working"]:
        if wanted.get(step["figure"], step["result"]) != step["result"]:
            problems.append(("plan-working-mismatch", f"{place}:{step['figure']}"))
    if "check" in plan:
        wrong = [one["code"] for one in plan["check"]["findings"] if not finding_follows(one, plan, debt)]
        wrong += [] if is_borne_out(plan["check"]) else ["verdict"]
        problems.extend(("plan-finding-mismatch", f"{place}:{part}") for part in wrong)


def finding_follows(one, plan, debt):
    """What a finding says of the schedule and of what is owed must be so."""
    fen = {name: number["value"] for name, number in one["numbers"].items() if number["unit"] == "fen"}
    rates = {name: number["value"] for name, number in one["numbers"].items() if number["unit"] == "rate"}
    total, rows = plan["totalFen"], plan["instalments"]
    if one["code"].startswith("first-"):
        rows = [row for row in rows if row["number"] > 0][:1]
    wanted = {
        "sum": total, "paid": total, "pay": total, "contract": total - fen.get("extra", 0), "balance": owed_in(debt),
        "principal": debt["principalFen"] if debt else None, "payment": rows[-1]["amountFen"] if rows else None,
    }
    if any(name in fen and value is not None and fen[name] != value for name, value in wanted.items()):
        return False
    for a, b in (("stated", "sum"), ("financed", "balance"), ("payment", "usual")):
        if a in fen and b in fen and "difference" in fen and abs(fen[a] - fen[b]) != fen["difference"]:
            return False
    for name in ("simple", "compound"):
        if name in rates and not is_near(rates[name], plan[f"{name}Annual"]):
            return False
    return True


def is_near(rounded, rate):
    """Half of the last of four decimals, and what six leave open. Both must be plain decimals."""
    if rate is None or not all(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) for text in (rounded, rate)):
        return False
    return abs(float(rounded) - float(rate)) <= 5.06e-5


def is_borne_out(check):
    """Serious findings stop an answer; nothing may be confirmed while something stands against it."""
    weights = {one["severity"] for one in check["findings"]}
    if "serious" in weights:
        return check["verdict"] == "do-not-answer-yet"
    if check["verdict"] == "do-not-answer-yet":
        return bool(check["questions"])
    is_open = "caution" in weights or any(code != "valid-until" for code in check["questions"]) or bool(check["terms"])
    return is_open == (check["verdict"] == "your-decision")


def row_adds_up(row, before):
    parts = [row["principalFen"], row["interestFen"], row["feeFen"]]
    if None in parts:
        return True
    if sum(parts) != row["amountFen"]:
        return False
    start = None if before is None else before["balanceFen"]
    return start is None or row["balanceFen"] is None or start - parts[0] == row["balanceFen"]


def rate_fits(plan, rate):
    """The flows turn from gain to loss within the last digit of the stated rate."""
    basis = plan["rateBasis"]
    if basis is None or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plan[rate]):
        return False
    values = [present_value(plan["instalments"], basis, float(plan[rate]) + d, rate) for d in (-5.1e-7, 5.1e-7)]
    return None not in values and values[0] * values[1] <= 0


def present_value(rows, basis, yearly, rate):
    growth = (1 + yearly / 12) ** 12 if rate == "simpleAnnual" else 1 + yearly
    value = float(basis["baseFen"])
    for row in rows:
        years = years_until(row, basis)
        if years is None or growth <= 0:
            return None
        try:
            value -= row["amountFen"] / growth ** years
        except (OverflowError, ZeroDivisionError):
            return None
    return value


def years_until(row, basis):
    if basis["by"] == "periods":
        return 0.0 if row["number"] == 0 else (row["number"] + basis["pauseMonths"]) / 12
    if row["number"] == 0 and row["dueDate"] is None:
        return 0.0
    try:
        start, end = datetime.date.fromisoformat(basis["fromDate"]), datetime.date.fromisoformat(row["dueDate"])
    except (TypeError, ValueError):
        return None
    return (end - start).days / 365


def expected_results(plan, debt):
    """Results that follow from the schedule and the debt alone, as they are printed."""
    results = {"totalPaid": yuan(plan["totalFen"])}
    for part in ("interest", "fee"):
        total = part_sum(plan, part + "Fen")
        if total is not None:
            results[part] = yuan(total)
    owed = owed_in(debt)
    if owed is not None:
        results["extraOverBalance"] = yuan(plan["totalFen"] - owed)
    rows = plan["instalments"]
    if rows:
        dated, due = all(row["dueDate"] is not None for row in rows), {}
        for row in rows:
            month = row["dueDate"][:7] if dated else row["number"]
            due[month] = due.get(month, 0) + row["amountFen"]
        results["highestMonth"] = yuan(max(due.values()))
    return results


def owed_in(debt):
    owed = [debt[part] for part in ("principalFen", "interestFen", "penaltyFen", "feesFen")] if debt else [None]
    return None if None in owed else sum(owed)


def check_conversation_anchors(one, problems):
    for anchor in one.all_anchors:
        place = f"c{one.number}:{anchor['seq']}"
        if one.provenance == "rehearsal":
            problems.append(("anchor-in-rehearsal", place))
        elif anchor["status"] == "mismatch":
            problems.append(("anchor-mismatch", place))
    if one.excerpt:
        return
    codes = None
    for entry in one.entries:
        if entry["kind"] != "message" or entry["body"]["seen"] != "live":
            continue
        for code in find_codes(field_text(entry, "text") or ""):
            if codes is None:
                codes = {anchor_code(e["hash"]): e["seq"] for e in reversed(one.entries)}
            if codes.get(code, entry["seq"]) >= entry["seq"]:
                problems.append(("anchor-code-unknown", f"c{one.number}:{entry['seq']}"))


def check_timestamp(body, ca_file):
    """Whether an RFC 3161 token is about this head. Its signature is for `openssl ts -verify` to check."""
    token = decode_token(body["token"])
    if token is None or not is_hash(body["headHash"]) or b"\x04\x20" + bytes.fromhex(body["headHash"]) not in token:
        return "invalid"
    openssl = shutil.which("openssl")
    if openssl is None or ca_file is None:
        return "signature-unchecked"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "token.tsr")
        with open(path, "wb") as stream:
            stream.write(token)
        command = [openssl, "ts", "-verify", "-digest", body["headHash"], "-in", path, "-CAfile", ca_file]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return "verified" if done.returncode == 0 else "invalid"


def check_timestamps(one, ca_file, problems):
    for anchor in one.anchors:
        if anchor["method"] != "rfc3161" or anchor["status"] == "mismatch":
            continue
        anchor["signature"] = check_timestamp(anchor["entry"]["body"], ca_file)
        if anchor["signature"] == "invalid":
            problems.append(("timestamp-invalid", f"c{one.number}:{anchor['seq']}"))
        elif anchor["signature"] == "verified" and anchor["status"] == "matches":
            one.confirmed_to = max(one.confirmed_to or 0, anchor["headSeq"])


def check_supplied(judged, typed_codes, problems):
    reports = []
    for index, typed in enumerate(typed_codes, 1):
        code = parse_code(typed)
        found = next(
            ((one, e["seq"]) for one in judged for e in one.entries if code is not None and anchor_code(e["hash"]) == code),
            None,
        )
        report = {"conversation": None, "seq": None, "method": "supplied", "headSeq": None, "code": code, "status": "mismatch", "inChat": False}
        if found:
            one, seq = found
            one.confirmed_to = max(one.confirmed_to or 0, seq)
            report.update({"conversation": one.number, "headSeq": seq, "status": "matches"})
        else:
            problems.append(("anchor-supplied-unknown", f"anchor {index}"))
        reports.append(report)
    return reports


# ---------------------------------------------------------------- report


def weakest(order, states, none):
    return next((state for state in order if state in states), none)


def report_of(judged, anchors, problems, withheld):
    problems = problems[:MAX_PROBLEMS]
    zh = speaker_of_words("zh-CN")
    for one in judged:
        if one.confirmed_to is not None:
            one.integrity = "anchored"
    integrity = weakest(
        ["broken", "self-consistent", "anchored-in-chat", "anchored"], [one.integrity for one in judged], "broken"
    )
    if problems:
        integrity = "broken"
    completeness = weakest(
        ["none", "pasted", "excerpt", "gaps", "complete-from", "complete"], [one.completeness for one in judged], "none"
    )
    provenance = weakest(["rehearsal", "none", "pasted", "live"], [one.provenance for one in judged], "none")
    return {
        "integrity": {"verdict": integrity, "words": zh(f"verdict.integrityShort.{integrity}")},
        "completeness": {"verdict": completeness, "words": zh(f"verdict.completenessShort.{completeness}")},
        "provenance": {"verdict": provenance, "words": zh(f"verdict.provenanceShort.{provenance}")},
        "anchors": anchors,
        "problems": [{"code": code, "place": place} for code, place in problems],
        "withheld": withheld,
        "conversations": [conversation_report(one) for one in judged],
    }


def conversation_report(one):
    return {
        "number": one.number, "id": one.header["id"], "fromSeq": one.header["fromSeq"], "toSeq": one.header["toSeq"],
        "headSeq": one.header["headSeq"], "integrity": one.integrity, "confirmedToSeq": one.confirmed_to,
        "anchoredToSeq": one.anchored_to, "timestampedToSeq": one.timestamped_to, "completeness": one.completeness,
        "gaps": one.gaps, "provenance": one.provenance,
    }


def verify(path, codes=(), ca_file=None):
    """(report, readable). Never raises for what is in the package."""
    problems, withheld = [], []
    try:
        files = read_folder(path) if os.path.isdir(path) else read_zip(path)
        bag, hashes = open_bag(files, problems)
        if "data/record.jsonl" not in bag:
            raise Unreadable("not-a-record", "data/record.jsonl")
        record = read_record(bag["data/record.jsonl"], problems)
    except Unreadable as unreadable:
        if unreadable.args not in problems:
            problems.append(unreadable.args)
        return report_of([], [], problems, []), False
    judged = [
        Judged(number, entries, header)
        for number, (entries, header) in enumerate(zip(record.conversations, record.header["conversations"]), 1)
    ]
    for one in judged:
        check_chain(one.number, one.entries, one.header, problems, withheld)
        check_conversation_anchors(one, problems)
        check_timestamps(one, ca_file, problems)
    check_offers_and_plans(record, problems)
    check_files(record, judged, bag, hashes, problems)
    anchors = [
        {"conversation": one.number, **{key: value for key, value in anchor.items() if key != "entry"}}
        for one in judged for anchor in one.anchors
    ]
    anchors += check_supplied(judged, codes, problems)
    return report_of(judged, anchors, problems, withheld), True


def print_report(report):
    zh = speaker_of_words("zh-CN")
    for name in ("integrity", "completeness", "provenance"):
        print(f"{zh('verdict.' + name)}：{report[name]['words']}")
    for one in report["conversations"]:
        anchored = max((n for n in (one["confirmedToSeq"], one["anchoredToSeq"]) if n), default=0)
        print(f"{zh('section.conversation', n=one['number'])}：{one['fromSeq']}–{one['toSeq']} / {one['headSeq']}，{f'有锚点至 {anchored}' if anchored else '没有锚点'}")
        for gap in one["gaps"]:
            print(f"  {zh('line.gap')} [{number_of(gap['seq'])}] {gap_reason(gap, zh)}")
    for anchor in report["anchors"]:
        if anchor.get("signature") == "signature-unchecked":
            print(f"时间戳 c{anchor['conversation']}:{anchor['seq']}：签名未核对")
    if report["withheld"]:
        print(f"{zh('section.withheld')}：" + " ".join(f"{item['place']}({item['why']})" for item in report["withheld"]))
    for problem in report["problems"]:
        print(f"问题 {problem['code']} {problem['place']}：{zh('problem.' + problem['code'])}")
    print(zh("section.limits") + "：")
    for item in zh.list("limits"):
        print(f"  {item}")


def parse_arguments(arguments):
    options = {"json": False, "codes": [], "ca": None, "path": None}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--json":
            options["json"] = True
        elif word == "--anchor" and rest:
            options["codes"].append(rest.pop(0))
        elif word == "--tsa-ca" and rest:
            options["ca"] = rest.pop(0)
        elif word.startswith("-") or options["path"] is not None:
            return None
        else:
            options["path"] = word
    return options if options["path"] is not None else None


def main(arguments):
    options = parse_arguments(arguments)
    if options is None or not os.path.exists(options["path"]):
        print(__doc__, file=sys.stderr)
        return 64
    report, readable = verify(options["path"], options["codes"], options["ca"])
    if options["json"]:
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        print_report(report)
    return 0 if not report["problems"] else 1 if readable else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
