/** A clause that tells the customer not to do what a fraud wants: 别转我, 那软件别装, 不用押金. */
const FORBIDS =
  /(?:(?<![识特区分个])别|甭|不[用要必]|无需|[请切]勿|莫|不需要?)[再去]?(?:开启?|打开|共享|[念报信]|安?装|透露|下载?)|(?:(?<![识特区分个])别|甭|不[用要必]|无[需须]|[请切]勿|不需要?)[再去跟把将向]?(?:[^，]{0,8}(?:[发转打汇交报念说给截私]|告诉)[给到]?(?:我|任何人|进去)|[先交付]?[^，]{0,2}(?:(?:押|保证|定)金|手续费|服务费))|(?:(?<![识特区分个])别|甭|不[要能可])[去再]?(?:[干点扫加进做]|下载|安?装|相?信|理会?)(?:了|它|他们?)?$|^(?:赶紧|马上|快|先)?[卸删][了掉载]/;
/** A clause that says whose doing it is not, or that it is false. */
const DISOWNS =
  /我们[^，]{0,2}查不到|不认(?!识)|请?务必走|的都?不是我们|[均都并]非(?:我[司行们方]|本[行司])|是P的|是PS?出来的|从未(?:授权|委托)|(?:格外|务必)(?:小心|留意|谨慎)|谨慎辨别|特此提醒|真办案|真的?(?:警察|法院)会|(?<!是)不是[^，]{0,2}(?:法院|警|公安)/;
/** A clause that leaves the secret with the customer. */
const KEEPS = /[您你]?自(?:己|个儿?|行)[^，]{0,6}(?:[填输留收]|保管)/;
/** What is still asked for beside it. */
const STILL_ASKS =
  /开[^，]{0,2}(?:屏|共享)|(?:[发转打汇报念读给截交存付]|告诉)(?:给|到|进|一下)?[^，]{0,3}(?:我(?!们)|专员|经理|财务|老师|[个私]人|小[一-龥])|加(?:我|[微vVqQ]|老师|专员)|(?:微信|[qQ]{2})(?:聊|说|群|联系)|先[交付转打存]|才(?:能|给|会|可以)|安全账户|保证[过批]|包过/;

/** Whether a message names a fraud's wish only in order to forbid or disown it. */
export function isDisowned(text: string): boolean {
  const clauses = text.split(/[，。！？；、\s]+/);
  const turned = clauses.map((c) => FORBIDS.test(c) || DISOWNS.test(c));
  if (!turned.some(Boolean)) return false;
  return !clauses.some((c, i) => !turned[i] && !KEEPS.test(c) && STILL_ASKS.test(c));
}
