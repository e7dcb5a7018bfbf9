/**
 * What Sveltia's French translation lacks, by its keys there; what only a wrong configuration would show is left out. A test
 * tells which are missing when Sveltia changes.
 */
export const FRENCH = {
  select_item: 'Sélectionner {$name}',
  folders: 'Dossiers',
  more_folders: 'Plus de dossiers',
  sign_in_using_access_token_workflow_note:
    'Il doit aussi pouvoir lire et écrire les demandes de fusion (« pull requests »).',
  domain: 'Domaine',
  file_unavailable: 'Indisponible',
  file_unavailable_description: 'Ce fichier n’a pas pu être chargé : il a peut-être été déplacé ou supprimé.',
  back_to_parent_folder: 'Revenir au dossier parent',
  new_folder: 'Nouveau dossier',
  new_folder_name: 'Nom du dossier',
  new_folder_create: 'Créer',
  new_folder_description: 'Le nouveau dossier sera créé dans « {$folder} ».',
  new_folder_error: {
    empty: 'Le nom du dossier ne peut pas être vide.',
    invalid: 'Le nom du dossier ne peut ni contenir de barre oblique ni commencer par un point.',
    duplicate: 'Un dossier ou un fichier de ce nom existe déjà ici.',
  },
  creating_folder: 'Création du dossier…',
  creating_folder_failed: 'Le dossier n’a pas pu être créé.',
  folder_options: 'Options du dossier',
  show_folder_options: 'Afficher les options du dossier',
  rename_folder: 'Renommer le dossier',
  delete_folder: 'Supprimer le dossier',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{Saisissez un nouveau nom.}} one {{Saisissez un nouveau nom. Le fichier du dossier sera déplacé avec lui, et les entrées qui l’utilisent seront mises à jour.}} * {{Saisissez un nouveau nom. Les {$count} fichiers du dossier seront déplacés avec lui, et les entrées qui les utilisent seront mises à jour.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{Saisissez un nouveau nom.}} one {{Saisissez un nouveau nom. Le fichier du dossier sera déplacé avec lui et changera d’adresse : mettez à jour les entrées qui l’utilisent.}} * {{Saisissez un nouveau nom. Les {$count} fichiers du dossier seront déplacés avec lui et changeront d’adresse : mettez à jour les entrées qui les utilisent.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{Supprimer le dossier vide « {$name} » ?}} one {{Supprimer le dossier « {$name} » et le fichier qu’il contient ?}} * {{Supprimer le dossier « {$name} » et les {$count} fichiers qu’il contient ?}}',
  renaming_folder: 'Changement de nom du dossier…',
  renaming_folder_failed: 'Le dossier n’a pas pu être renommé.',
  deleting_folder: 'Suppression du dossier…',
  deleting_folder_failed: 'Le dossier n’a pas pu être supprimé.',
  replace_file: 'Remplacer le fichier',
  replace_image: 'Remplacer l’image',
  remove_file: 'Retirer le fichier',
  remove_image: 'Retirer l’image',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count one {{La mention qu’en fait une entrée sera effacée aussi.}} * {{Les mentions qu’en font {$count} entrées seront effacées aussi.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count one {{Ce fichier ne peut pas être supprimé : les champs suivants ne seraient plus valables sans lui. Modifiez d’abord ces entrées.}} * {{Ces fichiers ne peuvent pas être supprimés : les champs suivants ne seraient plus valables sans eux. Modifiez d’abord ces entrées.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count one {{La mention qu’en fait une autre entrée sera effacée aussi.}} * {{Les mentions qu’en font {$count} autres entrées seront effacées aussi.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count one {{Cette entrée ne peut pas être supprimée : les champs suivants d’autres entrées ne seraient plus valables sans elle. Modifiez d’abord ces entrées.}} * {{Ces entrées ne peuvent pas être supprimées : les champs suivants d’autres entrées ne seraient plus valables sans elles. Modifiez d’abord ces entrées.}}',
  show_errors: 'Afficher les erreurs',
  folder_created: 'Dossier créé.',
  folder_path: 'Chemin du dossier',
  folder_contents: 'Contenu',
  x_folders:
    '.input {$count :integer} .match $count 0 {{Aucun dossier}} one {{{$count} dossier}} * {{{$count} dossiers}}',
  folder_renamed: 'Dossier renommé.',
  folder_deleted: 'Dossier supprimé.',
  entry_sidebar: {
    slug: {
      title: 'Nom du fichier',
      generated_on_save: 'Le nom du fichier est tiré du contenu au moment d’enregistrer.',
      unavailable: 'Cette entrée n’a pas de nom de fichier.',
    },
  },
  save_conflict: {
    title: 'Quelqu’un d’autre a modifié cette entrée',
    modified_by: '{$name} a modifié cette entrée le {$date}, après que vous l’avez ouverte.',
    modified: 'Cette entrée a été modifiée dans le dépôt après que vous l’avez ouverte.',
    deleted: 'Cette entrée a été supprimée du dépôt après que vous l’avez ouverte.',
    overwrite_warning: 'Si vous enregistrez maintenant, ces modifications seront perdues.',
    recreate_warning: 'Si vous enregistrez maintenant, l’entrée sera créée de nouveau.',
    save_anyway: 'Enregistrer quand même',
    branch_moved: 'Quelqu’un d’autre a modifié le dépôt pendant l’enregistrement : recommencez.',
  },
  remote_change: {
    reload_entry: 'Recharger l’entrée',
    confirm_reloading_entry: 'Recharger l’entrée ? Vos modifications non enregistrées seront perdues.',
  },
  list_item_options: 'Options de l’élément',
  relation_field: {
    save_together_hint: 'Le nouvel élément « {$name} » sera enregistré avec l’entrée que vous modifiez.',
    add_failed: 'L’élément « {$name} » n’a pas pu être ajouté.',
  },
  assets_dialog: {
    title: { folder: 'Sélectionner un dossier' },
    selected_folder: 'Dossier sélectionné : {$path}',
    selected_folders:
      '.input {$count :integer} .match $count one {{{$count} dossier sélectionné}} * {{{$count} dossiers sélectionnés}}',
    no_subfolders: 'Ce dossier n’a pas de sous-dossier.',
  },
  status: { deploying: 'Publication en cours' },
  workflow: { deploying_deletion: 'Suppression' },
} as const;
