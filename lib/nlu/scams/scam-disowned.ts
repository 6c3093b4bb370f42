/** A clause that tells the customer not to do what a fraud wants: 别转我, 那软件别装, 不用押金. */
const FORBIDS =
  /(?:(?<![识特区分个])别|甭|不用|不要|不必|不需要?|无需|请勿|切勿|莫)(?:再|去)?(?:开启?|打开|共享|装|下载?|安装|念|报|透露|信)|(?:(?<![识特区分个])别|甭|不用|不要|不必|不需要?|无需|无须|请勿|切勿)(?:再|去|跟|把|将|向)?(?:[^，]{0,8}(?:发|转|打|汇|交|报|念|说|告诉|给|截|私)(?:给|到)?(?:我|任何人|进去)|(?:先|交|付)?[^，]{0,2}(?:押金|保证金|手续费|服务费|定金))|(?:(?<![识特区分个])别|甭|不要|不能|不可)(?:去|再)?(?:装|干|信|理|点|扫|加|进|做|下载|安装|理会|相信)(?:了|他|它|他们)?$|^(?:赶紧|马上|快|先)?(?:卸|删)(?:了|掉|载)/;
/** A clause that says whose doing it is not, or that it is false. */
const DISOWNS =
  /我们[^，]{0,2}查不到|不认(?!识)|请?务必走|的(?:都)?不是我们|[均都并]非(?:我[司行们方]|本[行司])|是P的|是PS?出来的|从未(?:授权|委托)|(?:格外|多加|务必)(?:小心|留意|谨慎)|谨慎辨别|特此提醒|真办案|真(?:的)?(?:警察|法院)会/;
/** A clause that leaves the secret with the customer. */
const KEEPS = /(?:您|你)?自(?:己|个儿?|行)[^，]{0,6}(?:填|输|保管|留|收)/;
/** What is still asked for beside it. */
const STILL_ASKS =
  /开[^，]{0,2}(?:屏|共享)|(?:发|转|打|汇|报|念|读|告诉|给|截|交|存|付)(?:给|到|进|一下)?[^，]{0,3}(?:我(?!们)|专员|经理|财务|老师|小[一-龥]|个人|私人)|加(?:我|[微vVqQ]|老师|专员)|(?:微信|[qQ]{2})(?:聊|说|群|联系)|先[交付转打存]|才(?:能|给|会|可以)|安全账户|保证[过批]|包过/;

/** Whether a message names a fraud's wish only in order to forbid or disown it. */
export function isDisowned(text: string): boolean {
  const clauses = text.split(/[，。！？；、\s]+/);
  const turned = clauses.map((c) => FORBIDS.test(c) || DISOWNS.test(c));
  if (!turned.some(Boolean)) return false;
  return !clauses.some((c, i) => !turned[i] && !KEEPS.test(c) && STILL_ASKS.test(c));
}
