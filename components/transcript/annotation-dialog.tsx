import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnotations } from '@/components/transcript/annotations-context';
import { Notice } from '@/components/ui/notice';
import { type Annotation, parseTags } from '@/lib/transcript/annotation';
import classes from './annotation-dialog.module.css';

/** 批注和标签: beside the record, never in it. */
export function AnnotationDialog() {
  const { t } = useTranslation('records');
  const annotations = useAnnotations();
  const edited = annotations?.edited ?? null;
  const close = () => annotations?.edit(null);
  return (
    <Modal
      opened={edited !== null}
      onClose={close}
      title={t('annotation.title')}
      centered
      closeButtonProps={{ 'aria-label': t('annotation.close') }}
    >
      {annotations && edited ? (
        <AnnotationForm
          key={edited.targetId}
          annotation={edited}
          save={annotations.save}
          onDone={close}
        />
      ) : null}
    </Modal>
  );
}

interface FormProps {
  readonly annotation: Annotation;
  readonly save: (annotation: Annotation) => Promise<boolean>;
  readonly onDone: () => void;
}

function AnnotationForm({ annotation, save, onDone }: FormProps) {
  const { t } = useTranslation('records');
  const [remark, setRemark] = useState(annotation.remark);
  const [tags, setTags] = useState(annotation.tags.join(' '));
  const [hasFailed, setFailed] = useState(false);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save({ ...annotation, remark: remark.trim(), tags: parseTags(tags) }).then(
          (isSaved) => (isSaved ? onDone() : setFailed(true)),
        );
      }}
    >
      <Textarea
        data-autofocus
        label={t('annotation.remark')}
        description={t('annotation.remarkHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <TextInput
        label={t('annotation.tags')}
        description={t('annotation.tagsHint')}
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      {hasFailed ? <Notice tone="caution" live title={t('annotation.failed')} /> : null}
      <Button type="submit" size="md" fullWidth>
        {t('annotation.save')}
      </Button>
    </form>
  );
}
