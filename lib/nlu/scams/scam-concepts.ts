import { type Features, hashOf } from '@/lib/nlu/linear';
import { written } from './scam-frame';
import { CHARGE, CODE, OFFICE } from './scam-words';

/**
 * What a message speaks of, whatever its words: a charge, an office, a secret, a screen, a place to talk, a payee and
 * where the money goes, sums, paying, beforehand, handing over, denial, warning, official places, a record, a debt and
 * its undoing, assurance, instalments, the customer.
 */
const CONCEPTS = [
  `${CHARGE}|[费金](?![额融])`,
  `${OFFICE}|专(案组|班)|国家|工作组|政府|监管`,
  CODE,
  '屏幕?|画面|界面|共享|投屏|镜像|远程|会议|视频|向日葵|[Dd]esk|镜头|控制',
  '微信|[QqVv][Qq信]?|企鹅|群|好友|飞机|私[聊下人]|加我|邮箱|软件|下载|链接|[a-z]+\\.[a-z]+|客户端|社交',
  '(经理|主任|主管|老师|专员|同事|财务|会计|女士|先生|[他她]的|[个私]人|本人|我(?!们))',
  '账户|卡|零钱|收款码?|二维码|红包|名下|账号',
  '[0-9]+|[一二两三四五六七八九]?[百千万]',
  '[转汇打付交缴存充垫划挪]',
  '先|才|预|提前|之前|后再?',
  '[发报念读回]|告诉|告知|提供|截',
  '不|勿|别|没|无|未|谁',
  '骗|冒充|自称|假|有人|对方|谨防|警惕|小心|风险|举报|报警|挂断',
  'App|APP|页面|官方|支付宝|热线|95188|12368|12378|96110|网点|窗口',
  '征信|逾期|记录|黑名单',
  '本金|欠款|债|账(?!户|号|单)|息',
  '消|删|洗|清零|改|修复|抹|免|一折|砍|坏账|勾销',
  '保证|包|百分|一定|绝对|必|渠道|内部|名额|关系|通道|特批',
  '每期|每月|期|账单|自动',
  '您|你',
];
const ANY = new RegExp(
  CONCEPTS.map((source, i) => `(?<c${i}>${written(source)})`)
    .join('|')
    .concat('|(?<next>[，；：])'),
  'g',
);

interface Met {
  readonly concept: number;
  readonly clause: number;
}

/** Adds which concepts meet in a sentence, in which order, within a clause or across, and which three follow each other. */
export function addConcepts(normal: string, features: Features): void {
  for (const sentence of normal.split(/[。！？]/)) {
    const met = conceptsOf(sentence);
    met.forEach(({ concept, clause }, i) => {
      features.add(hashOf(`1${concept}`));
      for (const later of met.slice(i + 1))
        features.add(hashOf(`${later.clause === clause ? 2 : 3}${concept} ${later.concept}`));
      const [second, third] = met.slice(i + 1, i + 3);
      if (second && third) features.add(hashOf(`4${concept} ${second.concept} ${third.concept}`));
    });
  }
}

function conceptsOf(sentence: string): readonly Met[] {
  const met: Met[] = [];
  let clause = 0;
  for (const { groups = {} } of sentence.matchAll(ANY)) {
    if (groups.next !== undefined) clause++;
    else met.push({ concept: CONCEPTS.findIndex((_, i) => groups[`c${i}`] !== undefined), clause });
  }
  return met;
}
