/** This file holds the French words of the engine's messages and of its print preview, by their English wording. */

export const frenchMessages: Readonly<Record<string, string>> = {
  'An unexpected error occurred. Submit a support ticket at odoo.com/help.': 'Une erreur inattendue s’est produite.',
  'Cannot open the link because the linked sheet is hidden.':
    'Le lien ne peut pas être ouvert : la feuille liée est masquée.',
  "The header row of a table can't be moved.": 'La ligne d’en-tête d’un tableau ne peut pas être déplacée.',
  'Please select a range of cells containing values.': 'Sélectionnez une plage de cellules qui contient des valeurs.',
  'Please select at latest one column to analyze.': 'Sélectionnez au moins une colonne à analyser.',
  'The range is invalid.': 'La plage est incorrecte.',
  'One or more of the provided criteria values are invalid. Please review and correct them.':
    'Une ou plusieurs valeurs des critères sont incorrectes : vérifiez-les et corrigez-les.',
  'One or more of the provided criteria values are missing.': 'Il manque une ou plusieurs valeurs des critères.',
  'The rule is invalid for an unknown reason.': 'La règle est incorrecte, pour une raison inconnue.',
  'You cannot create overlapping tables.': 'Deux tableaux ne peuvent pas se chevaucher.',
  'A table can only be created on a continuous selection.': 'Un tableau demande une sélection d’un seul tenant.',
  'Cannot do a special paste of a figure.': 'Une image ou un graphique n’a pas de collage spécial.',
  'This operation is not allowed due to an overlapping frozen pane.':
    'Cette opération est impossible de part et d’autre de lignes ou de colonnes figées.',
  'You copied content from a different version of the application. Only text and image content will be pasted.':
    'Le contenu copié vient d’une autre version : seuls le texte et les images seront collés.',
  'Pivot duplicated.': 'Tableau croisé dynamique dupliqué.',
  'Cannot duplicate a pivot in error.': 'Un tableau croisé dynamique en erreur ne peut pas être dupliqué.',
  'Pivot duplication failed.': 'La duplication du tableau croisé dynamique a échoué.',
  'Are you sure you want to delete this pivot?': 'Voulez-vous vraiment supprimer ce tableau croisé dynamique ?',
  'The format entered is not valid.': 'Le format saisi n’est pas valable.',
  'This will overwrite data in the subsequent columns. Split anyway?':
    'Les données des colonnes suivantes seront écrasées. Scinder quand même ?',
  'The window is too small to display multiple side panels.':
    'La fenêtre est trop petite pour plusieurs panneaux latéraux.',
  "You can't merge cells inside of an existing filter.": 'Les cellules d’un filtre ne peuvent pas être fusionnées.',
  'Cannot hide all the rows of a sheet.': 'Toutes les lignes d’une feuille ne peuvent pas être masquées.',
  'Cannot hide all the columns of a sheet.': 'Toutes les colonnes d’une feuille ne peuvent pas être masquées.',
  'The cell you are trying to edit has been deleted.': 'La cellule que vous modifiez a été supprimée.',
  'Please enter a number between 0 and 10000.': 'Saisissez un nombre de 0 à 10 000.',
  '%s duplicate rows found and removed.\n%s unique rows remain.':
    '%s lignes en double supprimées.\n%s lignes distinctes restent.',
  'Trimmed whitespace from %s cells.': 'Espaces supprimés dans %s cellules.',
  'No selected cells had whitespace trimmed.': 'Aucune cellule sélectionnée n’avait d’espaces à supprimer.',
  'Match(es) cannot be replaced as they are part of a formula or inside a locked sheet':
    'Ce qui est dans une formule ou dans une feuille verrouillée ne peut pas être remplacé',
  '%(replaceable_count)s match(es) replaced. %(irreplaceable_count)s match(es) cannot be replaced as they are part of a formula or inside a locked sheet':
    '%(replaceable_count)s remplacements. %(irreplaceable_count)s impossibles, dans une formule ou dans une feuille verrouillée',
  'Chart copied to clipboard': 'Graphique copié dans le presse-papiers',
  'Content of the cell': 'Contenu de la cellule',
  'Number of rows to add': 'Nombre de lignes à ajouter',
  'Name box': 'Zone de nom',
  'Print Preview': 'Aperçu avant impression',
  page: 'page',
  pages: 'pages',
  'Print content': 'Contenu à imprimer',
  'Entire workbook': 'Tout le classeur',
  'Selected cells (%s)': 'Cellules sélectionnées (%s)',
  Scale: 'Échelle',
  'Fit to one page': 'Tenir sur une page',
  'Fit to width': 'Ajuster à la largeur',
  'Fit to height': 'Ajuster à la hauteur',
  'Actual size': 'Taille réelle',
  Paper: 'Papier',
  Orientation: 'Orientation',
  Portrait: 'Portrait',
  Landscape: 'Paysage',
  'Show gridlines': 'Afficher le quadrillage',
  'No content to print': 'Rien à imprimer',
};
