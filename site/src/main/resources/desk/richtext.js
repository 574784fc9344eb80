// The text of a story as it looks, in place of its markup: the form still sends the text area, which is kept in step.

import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { read, schema, write } from './schema.js';

const { nodes, marks } = schema;

const newLine = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

// Who said it stands at the end of a quote.
function attribute(state, dispatch) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === nodes.blockquote && node.lastChild.type !== nodes.citation) {
      dispatch?.(state.tr.insert($from.end(depth), nodes.citation.create(null, schema.text('…'))).scrollIntoView());
      return true;
    }
  }
  return false;
}

const commands = {
  paragraph: setBlockType(nodes.paragraph),
  h2: setBlockType(nodes.heading, { level: 2 }),
  h3: setBlockType(nodes.heading, { level: 3 }),
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  ul: wrapInList(nodes.bullet_list),
  ol: wrapInList(nodes.ordered_list),
  quote: wrapIn(nodes.blockquote),
  cite: attribute,
  undo,
  redo,
};

const keys = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': commands.strong,
  'Mod-i': commands.em,
  'Mod-Alt-0': commands.paragraph,
  'Mod-Alt-2': commands.h2,
  'Mod-Alt-3': commands.h3,
  'Shift-Enter': newLine,
  Enter: splitListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  'Mod-]': sinkListItem(nodes.list_item),
};

// A picture with its words beside it; readers have none of it yet, so it comes from where the newsroom has it.
function figureView() {
  return (node, view, position) => {
    let current = node;
    const dom = document.getElementById('figure-pattern').content.cloneNode(true).firstElementChild;
    const image = dom.querySelector('img');
    const fields = { alt: dom.querySelector('[data-alt]'), credit: dom.querySelector('[data-credit]') };
    const fill = () => {
      image.src = `/api${current.attrs.src}`;
      image.alt = current.attrs.alt;
      for (const [name, field] of Object.entries(fields)) {
        if (field.value !== current.attrs[name]) {
          field.value = current.attrs[name];
        }
      }
    };
    for (const [name, field] of Object.entries(fields)) {
      field.addEventListener('input', () => {
        view.dispatch(view.state.tr.setNodeAttribute(position(), name, field.value));
      });
    }
    fill();
    return {
      dom,
      update(next) {
        if (next.type !== current.type) {
          return false;
        }
        current = next;
        fill();
        return true;
      },
      stopEvent: (event) => event.target.matches('input'),
      ignoreMutation: () => true,
    };
  };
}

export function richText(area, onChange) {
  const box = document.createElement('div');
  box.className = 'rich story-body';
  area.before(box);
  const isFixed = area.readOnly;
  const view = new EditorView(box, {
    state: EditorState.create({
      doc: read(area.value),
      plugins: [history(), keymap(keys), keymap(baseKeymap)],
    }),
    editable: () => !isFixed,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': 'body-label',
      'aria-describedby': area.getAttribute('aria-describedby') ?? '',
      lang: area.lang,
      dir: area.dir,
    },
    nodeViews: { figure: figureView() },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        area.value = write(view.state.doc);
        onChange();
      }
      show(view.state);
    },
  });
  area.hidden = true;
  document.getElementById('body-hint').hidden = true;

  const bar = document.getElementById('rich-bar');
  const link = document.getElementById('link-dialog');

  function show(state) {
    for (const button of bar.querySelectorAll('[data-command]')) {
      const command = commands[button.dataset.command];
      button.disabled = command ? !command(state) : state.selection.empty && !marks.link.isInSet(state.selection.$from.marks());
    }
  }

  function askForLink() {
    const { state } = view;
    const present = marks.link.isInSet(state.selection.$from.marks());
    const field = link.querySelector('input');
    field.value = present?.attrs.href ?? 'https://';
    link.addEventListener('close', () => {
      const { from, to } = state.selection;
      let change = view.state.tr.removeMark(from, to, marks.link);
      if (link.returnValue === 'set' && field.value.trim()) {
        change = change.addMark(from, to, marks.link.create({ href: field.value.trim() }));
      }
      if (link.returnValue) {
        view.dispatch(change);
      }
      view.focus();
    }, { once: true });
    link.returnValue = '';
    link.showModal();
  }

  if (!isFixed) {
    bar.hidden = false;
    bar.addEventListener('mousedown', (event) => event.target.closest('button') && event.preventDefault());
    bar.addEventListener('click', (event) => {
      const name = event.target.closest('[data-command]')?.dataset.command;
      if (name === 'link') {
        askForLink();
      } else if (name) {
        commands[name](view.state, view.dispatch, view);
        view.focus();
      }
    });
  }
  show(view.state);

  return {
    set(html) {
      area.value = html;
      const doc = read(html);
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
    },
    insertPicture(src) {
      view.dispatch(view.state.tr.replaceSelectionWith(nodes.figure.create({ src })).scrollIntoView());
    },
  };
}
