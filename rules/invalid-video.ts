import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-video',
  severity: 'error',
  summary: 'A `:::video` that the build cannot read.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    source: 'source is a required attribute. Please ensure you have specified a source attribute.',
    unexpected: "Video reference '{source}' is invalid per the schema. Unexpected attribute: '{name}'.",
    thumbnail: 'thumbnail is a required attribute. Please ensure you have specified a thumbnail attribute.',
    uploadDate: 'upload-date is a required attribute. Please ensure you have specified a upload-date attribute.',
    player: {
      text: "Video source, '{source}', should be from https://channel9.msdn.com, https://www.youtube.com/embed, or https://www.microsoft.com/en-us/videoplayer/embed",
      severity: 'warning',
    },
    channel9: {
      text: "Your source from channel9.msdn.com does not end in '/player'. Please make sure you are correctly linking to the Channel 9 video player. ",
      severity: 'warning',
    },
    maxWidth: "Video reference '{source}' is invalid. 'max-width' must be a number.",
  },
})
